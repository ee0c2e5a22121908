import { describe, expect, test } from 'vitest';
import { importsOf, sourceFiles, textOf } from './source-files.ts';
import type { Import } from './source-files.ts';

/** What each layer may import besides itself (docs/architecture.md); `types` are imports that are erased. */
const layers: Readonly<Record<string, { values: readonly string[]; types?: readonly string[] }>> = {
  domain: { values: [] },
  schemas: { values: ['domain'] },
  i18n: { values: ['domain'], types: ['schemas'] },
  reader: { values: ['schemas', 'domain', 'i18n'] },
  checks: { values: ['schemas', 'domain', 'i18n', 'reader'] },
  views: { values: ['domain', 'i18n'], types: ['schemas', 'clock'] },
  outputs: { values: ['i18n'], types: ['views', 'schemas', 'domain'] },
  data: { values: ['clock', 'reader', 'checks', 'schemas', 'domain', 'settings'], types: ['views'] },
  components: { values: ['i18n', 'styles'], types: ['views', 'schemas'] },
  layouts: { values: ['i18n', 'styles', 'components'], types: ['views', 'schemas'] },
  pages: { values: ['data', 'views', 'outputs', 'layouts', 'components', 'i18n', 'styles', 'settings'] },
  styles: { values: [] },
  clock: { values: ['domain'] },
  'content.config': { values: ['data', 'schemas'] },
  settings: { values: ['schemas'] },
  scripts: {
    values: [
      'clock',
      'reader',
      'checks',
      'schemas',
      'domain',
      'i18n',
      'views',
      'outputs',
      'settings',
      'styles',
    ],
  },
};

const files = [...sourceFiles('src'), ...sourceFiles('scripts')];
const imports = files.flatMap(importsOf);

function layerOf(file: string): string {
  const [top = '', second = ''] = file.split('/');
  if (top === 'src') return second.replace(/\.ts$/, '');
  return top === 'site.config.ts' ? 'settings' : top;
}

function isAllowed({ from, to, typeOnly }: Import): boolean {
  const [own, other] = [layerOf(from), layerOf(to)];
  const rule = layers[own];
  return (
    own === other ||
    rule?.values.includes(other) === true ||
    (typeOnly && rule?.types?.includes(other) === true)
  );
}

describe('layers', () => {
  test('every folder of src is a layer of the table', () => {
    const unknown = files.map(layerOf).filter((layer) => !(layer in layers));
    expect([...new Set(unknown)]).toEqual([]);
  });

  test('imports point down only', () => {
    const wrong = imports.filter((each) => !isAllowed(each));
    expect(wrong.map(({ from, to, typeOnly }) => `${from} → ${typeOnly ? 'type ' : ''}${to}`)).toEqual([]);
  });

  test('no file imports itself, over however many others', () => {
    expect(cycles(imports)).toEqual([]);
  });
});

describe('files', () => {
  test('no bag of odds and ends', () => {
    const bags = files.filter((file) =>
      /(?:^|\/)(?:utils?|helpers?|lib|common|misc)(?:\/|\.[a-z]+$)/.test(file),
    );
    expect(bags).toEqual([]);
  });

  test('no file is longer than 250 lines', () => {
    // The tables of words and of styles are read by looking up, not from top to bottom.
    const tables = /\.css$|^src\/i18n\/(?:vi|en)\.ts$/;
    const long = files.filter((file) => !tables.test(file) && textOf(file).split('\n').length > 251);
    expect(long).toEqual([]);
  });

  test('nothing reads outside the repository', () => {
    const climbing = imports.filter(({ to }) => to.startsWith('..')).map(({ from }) => from);
    const named = files.filter((file) =>
      /\bshared\/(?:facts|design|sources)\b|['"`](?:\/work\/|\/home\/|\/Users\/)/.test(textOf(file)),
    );
    expect([...climbing, ...named]).toEqual([]);
  });

  test('only the clock knows the day', () => {
    const clocks = files.filter((file) => /\bnew Date\(\s*\)|\bDate\.now\(/.test(textOf(file)));
    // The build's, and the reader's: a page that is read later asks what day it has become.
    expect(clocks.sort()).toEqual(['src/clock.ts', 'src/components/page/ageing-client.ts']);
  });
});

/** Every cycle of imports once, as `a → b → a`. Types count too: a cycle of types is a layer in two places. */
function cycles(edges: readonly Import[]): string[] {
  const next = Map.groupBy(edges, (edge) => edge.from);
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    const seen = path.indexOf(file);
    if (seen !== -1) {
      found.push([...path.slice(seen), file].join(' → '));
      return;
    }
    if (done.has(file)) return;
    for (const { to } of next.get(file) ?? []) visit(to, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  return found;
}
