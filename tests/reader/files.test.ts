import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSite } from '../../src/reader/site.ts';
import { check, places, placesAfter, registerWith } from './register.ts';

const term = 'title: HTX thử\nlong: hợp tác xã thử\n';

test('the valid register has no problems', async () => {
  const { problems, site } = await check({});
  expect(problems).toEqual([]);
  expect(site.fileCount).toBe(14);
  expect(site.records.bodies.map(({ id }) => id)).toEqual(['hoi-nong-dan-song-mau', 'lien-minh-song-mau']);
  expect(site.records.agreements[0]?.hasBody).toBe(true);
  expect(site.records.campaigns[0]?.hasBody).toBe(false);
});

test.each([
  ['a#b.yaml', 'file-name'],
  ['co?hoi.yaml', 'file-name'],
  ['50%.yaml', 'file-name'],
  ['50%20x.yaml', 'file-name'],
  ['Hoa.yaml', 'file-name'],
  ['hoa.YAML', 'file-extension'],
  ['hoa.yml', 'file-extension'],
  ['hoa.md', 'file-extension'],
  ['hoa.js', 'file-extension'],
  ['hoa', 'file-extension'],
  ['.an.yaml', 'file-name'],
  ['_nhap.yaml', 'file-name'],
  ['---.yaml', 'file-name'],
  ['😀.yaml', 'file-name'],
  ['hợp-tác.yaml', 'file-name'],
  ['con.yaml', 'file-name'],
  ['nul.yaml', 'file-name'],
  ['a .yaml', 'file-name'],
  ['a.b.yaml', 'file-name'],
  ['a\\b.yaml', 'file-name'],
  ['bidi\u202Egpj.yaml', 'file-name'],
  ['kh\u200Bong.yaml', 'file-name'],
  [`${'a'.repeat(121)}.yaml`, 'file-name'],
])('a file named %j is refused', async (name, rule) => {
  const { problems } = await check({ [`terms/${name}`]: term });
  expect(problems.map((each) => each.rule)).toEqual([rule]);
  expect(problems[0]?.file).toContain(name);
});

test.each(['.DS_Store', 'Thumbs.db', '~$ke-hoach.docx', '._htx.yaml', 'desktop.ini'])(
  'litter such as %j is passed over',
  async (name) => {
    expect(await placesAfter({ [`terms/${name}`]: 'x' })).toEqual([]);
  },
);

test('a folder that is no collection is refused with the nearest name', async () => {
  const { problems } = await check({ 'term/a.yaml': term });
  expect(places(problems)).toEqual([expect.stringMatching(/^unknown-folder .*\/term:1:1$/)]);
  expect(problems[0]?.fix).toContain('"terms"');
});

test('two files with one id are refused naming both, in whatever way they differ', async () => {
  const text = `---\n${term}`;
  for (const [first, second] of [
    ['questions/trung.md', 'questions/trung.mdx'],
    ['terms/hoa.yaml', 'terms/Hoa.yaml'],
    ['terms/hoa.yaml', 'terms/hoà.yaml'],
    ['terms/hoa-1.yaml', 'terms/hoa.1.yaml'],
    ['terms/hợp.yaml'.normalize('NFC'), 'terms/hợp.yaml'.normalize('NFD')],
  ] as const) {
    const { problems } = await check({ [first]: text, [second]: text });
    const found = problems.find(({ rule }) => rule === 'duplicate-id');
    const said = `${found?.file ?? ''} ${found?.message ?? ''}`;
    expect(said).toContain(first);
    expect(said).toContain(second);
  }
});

test('links, folders and special files in a collection are refused', async () => {
  const folder = registerWith();
  symlinkSync('/etc/hostname', join(folder, 'terms/x.yaml'));
  symlinkSync('../../secret.md', join(folder, 'terms/y.yaml'));
  symlinkSync('/khong-co', join(folder, 'terms/z.yaml'));
  symlinkSync('/tmp', join(folder, 'terms/khac'));
  symlinkSync('/tmp', join(folder, 'lien-ket'));
  mkdirSync(join(folder, 'terms/thu-muc.yaml'));
  execFileSync('mkfifo', [join(folder, 'terms/ong.yaml')]);
  const { problems } = await readSite({ contentDir: folder });
  expect(problems.map(({ rule, file }) => `${rule} ${file.split('/').at(-1) ?? ''}`)).toEqual([
    'file-kind lien-ket',
    'file-kind khac',
    'file-kind ong.yaml',
    'file-kind thu-muc.yaml',
    'file-kind x.yaml',
    'file-kind y.yaml',
    'file-kind z.yaml',
  ]);
});

test('links in the public folder are refused', async () => {
  const folder = registerWith({ 'public/tep/a.txt': 'a' });
  symlinkSync('/etc/hostname', join(folder, 'public/tep/b.txt'));
  const { problems, publicFiles } = await readSite({ contentDir: folder, publicDir: join(folder, 'public') });
  expect(problems.map(({ rule }) => rule)).toEqual(['unknown-folder', 'file-kind']);
  expect([...publicFiles]).toEqual(['/tep/a.txt']);
});

test('a content folder that is missing, empty or a link is an error', async () => {
  const folder = registerWith();
  expect((await readSite({ contentDir: join(folder, 'khong-co') })).problems.map(({ rule }) => rule)).toEqual(
    ['content-missing'],
  );
  mkdirSync(join(folder, 'trong'));
  expect((await readSite({ contentDir: join(folder, 'trong') })).problems.map(({ rule }) => rule)).toEqual([
    'content-missing',
  ]);
  symlinkSync(folder, join(folder, 'noi'));
  expect((await readSite({ contentDir: join(folder, 'noi') })).problems.map(({ rule }) => rule)).toEqual([
    'content-missing',
  ]);
  rmSync(join(folder, 'noi'));
});

test('a draft is read but goes no further', async () => {
  const { site, problems } = await check({ 'terms/nhap.yaml': `${term}draft: true\n` });
  expect(problems).toEqual([]);
  expect(site.drafts).toEqual([{ collection: 'terms', id: 'nhap' }]);
  expect(site.records.terms.map(({ id }) => id)).toEqual(['htx']);
});
