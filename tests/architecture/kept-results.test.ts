import { expect, test } from 'vitest';
import { sourceFiles, textOf } from './source-files.ts';

test('views and pages keep what they worked out in once.ts alone, so that no page hides what it depends on', () => {
  const keeping = [...sourceFiles('src/views'), ...sourceFiles('src/pages')]
    .filter((file) => file !== 'src/views/once.ts')
    // The register of a build itself, which every look goes through.
    .filter((file) => file !== 'src/pages/_page-data.ts')
    // Of a member's copy, which every page looks at by way of the menu.
    .filter((file) => file !== 'src/views/member-record.ts')
    // Fonts and colours of the pictures: code, which no record changes.
    .filter((file) => file !== 'src/pages/_social-images.ts')
    .filter((file) => /\bnew WeakMap\b|^let\s|^const \w+ = new (?:Map|Set)\(\);?$/m.test(textOf(file)));
  expect(keeping).toEqual([]);
});
