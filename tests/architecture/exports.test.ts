import { expect, test } from 'vitest';
import { importsOf, sourceFiles, textOf } from './source-files.ts';

/** Astro reads the exports of these by name. */
const readByAstro = /^src\/(?:pages\/|content\.config\.ts$)/;

const own = [...sourceFiles('src'), ...sourceFiles('scripts'), ...sourceFiles('bench')];
const readers = [...own, ...sourceFiles('tests'), 'site.config.ts', 'astro.config.mjs'];

/** `file#name` of everything that some other file imports; `file#*` where it takes the whole module. */
const imported = new Set(
  readers.flatMap((file) => importsOf(file).flatMap(({ to, names }) => names.map((name) => `${to}#${name}`))),
);

/** What a file gives to others: `[name, whether it is only a type]`. */
function exportsOf(text: string): [name: string, isType: boolean][] {
  const declared = [
    ...text.matchAll(/^export (?:async )?(function\*?|const|let|class|interface|type) (\w+)/gm),
  ];
  const passedOn = [...text.matchAll(/^export (type )?\{([^}]*)\}/gm)].flatMap(([, , list = '']) =>
    list.split(',').map((each) => each.trim().split(' as ').at(-1) ?? ''),
  );
  return [
    ...declared.map(([, kind = '', name = '']): [string, boolean] => [name, /interface|type/.test(kind)]),
    ...passedOn.filter((name) => name !== '').map((name): [string, boolean] => [name, false]),
  ];
}

test('what a file gives to others is taken by one; a type may also be part of what it gives', () => {
  const unused = own
    .filter((file) => /\.ts$/.test(file) && !readByAstro.test(file))
    .flatMap((file) => {
      if (imported.has(`${file}#*`)) return [];
      const text = textOf(file);
      return exportsOf(text)
        .filter(([name]) => !imported.has(`${file}#${name}`))
        .filter(([name, isType]) => !isType || text.match(new RegExp(`\\b${name}\\b`, 'g'))?.length === 1)
        .map(([name]) => `${file}: ${name}`);
    });
  expect(unused).toEqual([]);
});

test('every file of ours is reached from a page, a command or a test of it', () => {
  const reached = new Set(readers.flatMap((file) => importsOf(file).map(({ to }) => to)));
  // Commands of package.json, and programs that other programs start by their path.
  const started =
    /^(?:scripts\/[\w-]+\.ts|bench\/[\w-]+\.ts|src\/pages\/.*|src\/content\.config\.ts|scripts\/.*\.d\.ts)$/;
  const named = own.map(textOf).join('\n');
  const lost = own.filter(
    (file) => !reached.has(file) && !started.test(file) && !named.includes(file.split('/').at(-1) ?? ''),
  );
  expect(lost).toEqual([]);
});
