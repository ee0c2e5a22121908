import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../scripts/pipeline/project-root.ts';
import { billOfMaterials } from '../../scripts/supply/bill-of-materials.ts';
import { cutChangelog, unreleased } from '../../scripts/supply/changelog.ts';
import { isAccepted, licenceList } from '../../scripts/supply/licence-list.ts';
import { lockedPackages } from '../../scripts/supply/lock-file.ts';
import { isLater, withVersion } from '../../scripts/supply/version.ts';

const read = (file: string): string => readFileSync(path.join(projectRoot, file), 'utf8');
const packages = lockedPackages(read('package-lock.json'));
const own = JSON.parse(read('package.json')) as {
  version: string;
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
};

describe('the lock file', () => {
  test('every package has a checksum (S01)', () => {
    expect(
      packages.filter(({ integrity }) => !integrity?.startsWith('sha512-')).map(({ name }) => name),
    ).toEqual([]);
    expect(packages.length).toBeGreaterThan(300);
  });

  test('no package is tied to a host, a folder or a repository (S01)', () => {
    const tied = packages.filter(
      ({ resolved }) => resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'),
    );
    expect(tied.map(({ name, resolved }) => `${name}: ${resolved ?? ''}`)).toEqual([]);
  });

  test('it was not changed without package.json, nor package.json without it (S01)', () => {
    const { packages: locked } = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, Record<string, unknown>>;
    };
    const { dependencies, devDependencies, optionalDependencies, version } = locked[''] ?? {};
    expect({ dependencies, devDependencies, optionalDependencies, version }).toEqual({
      dependencies: own.dependencies,
      devDependencies: own.devDependencies,
      optionalDependencies: own.optionalDependencies,
      version: own.version,
    });
  });

  test('no package runs a program when it is installed; the one that would is named and denied (S02)', () => {
    // esbuild looks whether its program for this system is there; without the script it works as well.
    const installing = packages.filter(({ installs }) => installs).map(({ name }) => name);
    expect(own.allowScripts).toEqual(Object.fromEntries(installing.map((name) => [name, false])));
    expect(installing).toEqual(['esbuild']);
    expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m);
  });

  test('no package is given up by its authors (S07)', () => {
    const { packages: locked } = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { deprecated?: string }>;
    };
    expect(Object.entries(locked).filter(([, { deprecated }]) => deprecated !== undefined)).toEqual([]);
  });

  test('every direct dependency is exact', () => {
    const all = { ...own.dependencies, ...own.devDependencies, ...own.optionalDependencies };
    expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    const locked = new Set(packages.map(({ name, version }) => `${name}@${version}`));
    expect(Object.entries(all).filter(([name, version]) => !locked.has(`${name}@${version}`))).toEqual([]);
  });
});

describe('dependencies are accounted for', () => {
  test('each direct one is named in the decision record with what it is for, and no other', () => {
    const record = read('docs/decisions/0012-dependencies.md');
    const [running = '', working = ''] = record.split('Packages for working on the code');
    const named = (part: string): string[] =>
      [...part.matchAll(/^\| (`.*?) \| .+ \|$/gm)]
        .flatMap(([, cell = '']) => cell.split(', '))
        .map((name) => name.replaceAll('`', ''))
        .sort();
    expect(named(running)).toEqual(Object.keys({ ...own.dependencies, ...own.optionalDependencies }).sort());
    expect(named(working)).toEqual(Object.keys(own.devDependencies).sort());
  });

  test('every licence is one that we accept', () => {
    expect(
      packages
        .filter(({ licence }) => !isAccepted(licence))
        .map(({ name, licence }) => `${name}: ${licence}`),
    ).toEqual([]);
    expect(isAccepted('(MIT OR GPL-3.0-or-later)')).toBe(true);
    expect(isAccepted('(MIT AND GPL-3.0-or-later)')).toBe(false);
    expect(isAccepted('')).toBe(false);
  });

  test('the list of licences names every package', () => {
    const list = licenceList(packages);
    expect(packages.every(({ name, version }) => list.includes(`- ${name} ${version}`))).toBe(true);
  });

  test('the bill of materials is CycloneDX with every package, its licence and its checksum', () => {
    const text = billOfMaterials({ name: 'so-cam-ket', version: '1.0.0' }, packages);
    const bill = JSON.parse(text) as {
      bomFormat: string;
      components: { purl: string; hashes: { content: string }[] }[];
    };
    expect(bill.bomFormat).toBe('CycloneDX');
    expect(bill.components).toHaveLength(packages.length);
    expect(bill.components.every(({ hashes }) => /^[\da-f]{128}$/.test(hashes[0]?.content ?? ''))).toBe(true);
    expect(
      bill.components.some(
        ({ purl }) => purl === `pkg:npm/%40astrojs/mdx@${own.dependencies['@astrojs/mdx'] ?? ''}`,
      ),
    ).toBe(true);
    expect(billOfMaterials({ name: 'so-cam-ket', version: '1.0.0' }, packages)).toBe(text);
  });

  test('the bill of materials keeps to the official schema of CycloneDX 1.6', () => {
    const profile = (name: string): object =>
      JSON.parse(read(`tests/fixtures/profiles/cyclonedx-${name}.json`)) as object;
    // The formats of addresses in other scripts are left aside; all else is held to.
    const ajv = new Ajv({
      strict: false,
      allErrors: true,
      formats: { 'idn-email': true, 'iri-reference': true },
    });
    addFormats.default(ajv);
    ajv.addSchema(profile('spdx')).addSchema(profile('jsf-0.82'));
    const validate = ajv.compile(profile('bom-1.6'));
    const bill = JSON.parse(billOfMaterials({ name: 'so-cam-ket', version: '1.0.0' }, packages)) as {
      components: { licenses: object[] }[];
    };
    expect(validate(bill), JSON.stringify(validate.errors?.slice(0, 5))).toBe(true);
    // The schema is awake: a licence that SPDX does not know, and a key of our own, are refused.
    const [first] = bill.components;
    if (first) first.licenses = [{ license: { id: 'Khong-Co-1.0' } }];
    expect(validate(bill)).toBe(false);
    expect(validate({ bomFormat: 'CycloneDX', specVersion: '1.6', own: 1 })).toBe(false);
  });
});

test('npm scripts use no shell syntax, so that they run on Windows', () => {
  const shell = /[|&;<>$`'"\\*]|^\w+=|\b(?:rm|cp|mv|mkdir|export|cat|sh|bash)\b/;
  const wrong = Object.entries(own.scripts).filter(
    ([name, line]) => line !== 'eslint . --max-warnings 0' && shell.test(line) && name !== '',
  );
  expect(wrong).toEqual([]);
  const programs = new Set(Object.values(own.scripts).map((line) => line.split(' ')[0]));
  expect(
    [...programs].filter((program) => !['node', 'astro', 'eslint', 'prettier'].includes(program ?? '')),
  ).toEqual([]);
});

describe('a release', () => {
  const changelog =
    '# Changelog\n\n## Unreleased – 0.1.0\n\n- A.\n\n### For editors\n\n- B.\n\n## 0.0.9 – 2026-01-01\n\n- C.\n';

  test('takes what stands under "Unreleased", and leaves an empty heading', () => {
    expect(unreleased(changelog)).toBe('- A.\n\n### For editors\n\n- B.');
    const cut = cutChangelog(changelog, '0.1.0', '2026-11-21');
    expect(cut).toContain('## Unreleased\n\n## 0.1.0 – 2026-11-21\n\n- A.');
    expect(unreleased(cut)).toBe('');
    expect(() => cutChangelog(cut, '0.2.0', '2026-11-22')).toThrow(/không có gì/);
    expect(() => cutChangelog(changelog, '0.0.9', '2026-11-21')).toThrow(/đã có/);
  });

  test('the real change log can be cut', () => {
    expect(unreleased(read('CHANGELOG.md')).length).toBeGreaterThan(100);
  });

  test('changes our own version and nobody else’s', () => {
    const next = withVersion(read('package-lock.json'), own.version, '9.9.9');
    expect(
      (JSON.parse(next) as { packages: Record<string, { version: string }> }).packages['']?.version,
    ).toBe('9.9.9');
    expect(next.split('"9.9.9"')).toHaveLength(3);
    expect(JSON.parse(withVersion(read('package.json'), own.version, '9.9.9'))).toMatchObject({
      version: '9.9.9',
    });
    expect(() => withVersion('{}', '1.0.0', '2.0.0')).toThrow();
  });

  test('versions go up', () => {
    expect(isLater('0.2.0', '0.1.9')).toBe(true);
    expect(isLater('0.10.0', '0.9.0')).toBe(true);
    expect(isLater('0.1.0', '0.1.0')).toBe(false);
    expect(isLater('0.0.9', '0.1.0')).toBe(false);
    expect(isLater('v1', '0.1.0')).toBe(false);
  });
});
