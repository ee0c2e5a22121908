import { expect, test } from 'vitest';
import { importsOf, sourceFiles } from './source-files.ts';

/** Parts that are a page of their own: the examples link to it. */
const wholePages = ['src/components/embed/EmbedCard.astro', 'src/components/page/NotFound.astro'];

test('every component has an example on the living page', () => {
  const components = sourceFiles('src/components').filter(
    (file) => file.endsWith('.astro') && !file.startsWith('src/components/examples/'),
  );
  const reached = new Set(sourceFiles('src/pages').filter((file) => file.includes('/vi-du/')));
  for (const file of reached) {
    // Types show nothing; the maintainers' texts are pages, not parts.
    for (const { to, typeOnly } of importsOf(file)) if (!typeOnly && /\.astro$/.test(to)) reached.add(to);
  }
  expect(components.length).toBeGreaterThan(70);
  expect(components.filter((file) => !reached.has(file) && !wholePages.includes(file))).toEqual([]);
});
