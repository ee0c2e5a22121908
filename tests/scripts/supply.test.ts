import { readFileSync } from 'node:fs';
import path from 'node:path';
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
};

describe('the lock file', () => {
  test('every package has a checksum', () => {
    expect(
      packages.filter(({ integrity }) => !integrity?.startsWith('sha512-')).map(({ name }) => name),
    ).toEqual([]);
    expect(packages.length).toBeGreaterThan(300);
  });

  test('no package is tied to a host, a folder or a repository', () => {
    const tied = packages.filter(
      ({ resolved }) => resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'),
    );
    expect(tied.map(({ name, resolved }) => `${name}: ${resolved ?? ''}`)).toEqual([]);
  });

  test('no package runs a program when it is installed, but those listed here', () => {
    // esbuild looks whether its program for this system is there; without the script it works as well.
    expect(packages.filter(({ installs }) => installs).map(({ name }) => name)).toEqual(['esbuild']);
  });

  test('every direct dependency is exact', () => {
    const all = { ...own.dependencies, ...own.devDependencies, ...own.optionalDependencies };
    expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    const locked = new Set(packages.map(({ name, version }) => `${name}@${version}`));
    expect(Object.entries(all).filter(([name, version]) => !locked.has(`${name}@${version}`))).toEqual([]);
  });
});

describe('dependencies are accounted for', () => {
  test('each one for running is justified in the decision record', () => {
    const record = read('docs/decisions/0012-dependencies.md');
    const missing = Object.keys({ ...own.dependencies, ...own.optionalDependencies }).filter(
      (name) => !record.includes(`\`${name}\``),
    );
    expect(missing).toEqual([]);
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
