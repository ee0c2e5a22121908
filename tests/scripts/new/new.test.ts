import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { createRecord } from '../../../scripts/new/create.ts';
import { isKind, kinds, type KindName } from '../../../scripts/new/kinds.ts';
import { skeleton } from '../../../scripts/new/skeleton.ts';
import { canonicalYaml } from '../../../scripts/format/canonical-yaml.ts';
import { recordFieldsOf } from '../../../scripts/fields/field-tree.ts';
import { runChecks } from '../../../src/checks/run.ts';
import { readSite } from '../../../src/reader/site.ts';
import { schemas } from '../../../src/schemas/collections.ts';
import { newRegister } from './new-register.ts';

const all = Object.keys(kinds).filter(isKind);
const promise = 'agreements/song-mau-2022#htx-moi';

/** An answer that a person could give to each question. */
function sample(kind: KindName, flag: string): string {
  const answers: Readonly<Record<string, string>> = {
    ten: 'Bản ghi thử',
    'tom-tat': 'Một câu cho người đọc.',
    so: '12/KH-LMHTX',
    ngay: '16/3/2026',
    tu: 'tháng 4/2026',
    den: '2028',
    'ngay-dang': '17/3/2026',
    'tinh-den': '31/12/2025',
    tinh: 'song-mau-34',
    'linh-vuc': 'nong-nghiep',
    'co-quan': 'lien-minh-song-mau',
    ben: 'lien-minh-song-mau',
    'gia-tri': '1.012 hợp tác xã',
    'dia-chi': 'https://bao.example/bai',
    loai: kind === 'to-chuc' ? 'department' : 'Kế hoạch',
  };
  return answers[flag] ?? `Lời thử về ${flag}`;
}

describe.each(all.filter((kind) => kind !== 'ket-qua'))('new %s', (kind: KindName) => {
  const { collection } = kinds[kind];

  test('with a name alone gives a draft that the check accepts', async () => {
    const register = await newRegister();
    const { file, open } = createRecord(kind, { ten: ['Bản ghi thử'] }, register);
    const site = await readSite({ contentDir: register.contentDir });
    expect(site.problems).toEqual([]);
    expect(site.drafts).toEqual([{ collection, id: 'ban-ghi-thu' }]);
    expect(existsSync(file)).toBe(true);
    expect(open).toBeGreaterThan(0);
  });

  test('with every flag answered leaves nothing open but what no flag asks for', async () => {
    const register = await newRegister();
    const answers = Object.fromEntries(
      kinds[kind].questions.map(({ flag }) => [flag, [sample(kind, flag)]] as const),
    );
    const { open, file } = createRecord(kind, answers, register);
    expect(open).toBe(kind === 'hoi-dap' ? 1 : 0);
    const place = path.relative(register.contentDir, file);
    const text = register
      .read(place)
      .replace(/^draft: true\n/m, '')
      .replace('CẦN GHI', 'Hỏi gì đó?');
    writeFileSync(file, text);
    const site = await readSite({ contentDir: register.contentDir });
    const { problems } = runChecks(site);
    expect([...site.problems, ...problems].filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('its comments hold only fields that exist, in canonical form', () => {
    const fields = recordFieldsOf(schemas[collection]);
    const text = skeleton(collection, {});
    expect(canonicalYaml(text, fields)).toBe(text);
    const open = text
      .split('\n')
      .filter((line) => /^# (?: *(?:- )?)[a-z][A-Za-z]*:(?: |$)/.test(line))
      .map((line) => line.slice(2))
      .join('\n');
    const read = schemas[collection].safeParse(parse(open));
    expect(read.error?.issues.filter(({ code }) => code === 'unrecognized_keys') ?? []).toEqual([]);
    expect(Object.keys(parse(open) as object)).toEqual(fields.map(({ name }) => name));
  });

  test('never overwrites, whatever the ending or case of what is there', async () => {
    const register = await newRegister();
    const { file } = createRecord(kind, { ten: ['Bản ghi thử'] }, register);
    writeFileSync(file, 'giữ nguyên');
    expect(() => createRecord(kind, { ten: ['Bản ghi thử'] }, register)).toThrow(/không ghi đè/);
    expect(register.read(path.relative(register.contentDir, file))).toBe('giữ nguyên');
  });
});

test('answers become fields: dates as people write them, bodies by id or by name', async () => {
  const register = await newRegister();
  const { file } = createRecord(
    'chuong-trinh',
    {
      ten: ['Sông Mẫu dạy nghề 2026'],
      ben: ['lien-minh-song-mau', 'Hội Làm vườn'],
      ngay: ['16/3/2026'],
      tu: ['2026'],
      den: ['tháng 6/2028'],
      tinh: ['song-mau-34'],
      'linh-vuc': ['nong-nghiep'],
    },
    register,
  );
  expect(
    parse(register.read(path.relative(register.contentDir, file)).split('\n---\n')[0] ?? ''),
  ).toMatchObject({
    parties: [{ who: { body: 'lien-minh-song-mau' } }, { who: { described: 'Hội Làm vườn' } }],
    signed: { on: '2026-03-16' },
    period: { from: '2026', to: '2028-06' },
    provinces: ['song-mau-34'],
    category: 'nong-nghiep',
  });
});

test.each([
  [{ ngay: ['30/2/2026'] }, /--ngay: "30\/2\/2026" không đọc được/],
  [{ ben: ['lien-minh-song-ma'] }, /Ý bạn là "lien-minh-song-mau"\?/],
  [{ 'linh-vuc': ['nong-nghiepp'] }, /Ý bạn là "nong-nghiep"\?/],
  [{ ma: ['Có dấu'] }, /tên tệp/],
])('a wrong answer is told and nothing is written: %j', async (answers, words) => {
  const register = await newRegister();
  expect(() => createRecord('chuong-trinh', { ten: ['Thử'], ...answers }, register)).toThrow(words);
  expect(existsSync(path.join(register.contentDir, 'agreements/thu.mdx'))).toBe(false);
});

describe('new ket-qua for a commitment', () => {
  const answers = {
    'cam-ket': [promise],
    'gia-tri': ['07 hợp tác xã'],
    'tinh-den': ['31/12/2024'],
    'bang-chung': ['Báo cáo năm 2024'],
    'noi-dang': ['Báo Sông Mẫu'],
  };

  test('three answers make a whole report, published when asked', async () => {
    const register = await newRegister();
    const { file, open } = createRecord('ket-qua', { ...answers, 'cong-bo': ['true'] }, register);
    expect(open).toBe(0);
    const site = await readSite({ contentDir: register.contentDir });
    expect([...site.problems, ...runChecks(site).problems]).toEqual([]);
    const id = path.basename(file, '.mdx');
    expect(site.records.results.find((each) => each.id === id)?.data).toMatchObject({
      about: { agreement: 'song-mau-2022' },
      kind: 'partial',
      publisherKind: 'press',
      entries: [
        {
          commitment: 'htx-moi',
          value: { value: 7, unit: 'hợp tác xã', asPrinted: '07 hợp tác xã' },
          measuredAt: '2024-12-31',
        },
      ],
    });
  });

  test('the anchor of the page and of the list of what falls due names the same commitment', async () => {
    const register = await newRegister();
    const anchor = promise.replace('#', '#cam-ket-');
    const { file } = createRecord('ket-qua', { ...answers, 'cam-ket': [anchor] }, register);
    expect(register.read(path.relative(register.contentDir, file))).toContain('commitment: htx-moi');
  });

  test('the body that owes it is recognised as the responsible one', async () => {
    const register = await newRegister();
    const owner =
      register.site.records.bodies.find(({ id }) => id === 'lien-minh-song-mau')?.data.title ?? '';
    const { file } = createRecord('ket-qua', { ...answers, 'noi-dang': [owner] }, register);
    expect(register.read(path.relative(register.contentDir, file))).toContain(
      'publisherKind: responsible-body',
    );
  });

  test.each([
    [{ 'cam-ket': [`${promise}x`] }, /Ý bạn là "agreements\/song-mau-2022#htx-moi"/],
    [{ 'gia-tri': ['1,012.5 lớp'] }, /không đọc được/],
    [{ 'cong-bo': ['true'], 'noi-dang': [] }, /chưa công bố được/],
  ])('refuses %j', async (change, words) => {
    const register = await newRegister();
    expect(() => createRecord('ket-qua', { ...answers, ...change }, register)).toThrow(words);
  });
});
