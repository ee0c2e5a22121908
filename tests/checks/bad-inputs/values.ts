import { expect } from 'vitest';
import { agreement } from './identity.ts';
import { news, type Row } from './row.ts';

/** A file of figures; `observations` is what stands in the list. */
export function figures(name: string, observations: string): string {
  return `title: Số liệu ${name}
observations:
${observations}sources:
  - { title: Bài báo thử, publisher: Báo thử, url: 'https://bao.example/${name}', accessedOn: '2026-01-02' }
`;
}

/** An indicator of a row's own, with a breakdown in three parts that make the whole. */
export function indicator(name: string, unit = 'hợp tác xã'): string {
  return `title: Chỉ tiêu ${name}
summary: Chỉ tiêu thử.
unit: ${unit}
direction: more-is-better
definition: Đếm.
breakdowns:
  - id: chia
    title: Theo loại
    parts:
      - { id: mot, title: Một }
      - { id: hai, title: Hai }
      - { id: ba, title: Ba }
`;
}

/** One observation in a list; `value` is a quantity or null, `more` are further lines. */
export const observation = (id: string, value: string, more = ''): string =>
  `  - indicator: ${id}\n    value: ${value}\n    at: '2022-06'\n    province: song-mau-63\n${more}`;

const signed = (day: string): string => `signed: { on: «${day} }\n`;

const badDates: readonly (readonly [id: string, it: string, day: string, rule: string, says: string])[] = [
  ['D03', 'day/month/year', "'5/6/2018'", 'bad-date', '2018-06-05'],
  ['D04', 'day/month/year that no month has', "'20/6/2017'", 'bad-date', '2017-06-20'],
  ['D05', 'a day that does not exist', "'2018-02-30'", 'bad-date', 'không tồn tại'],
  ['D06', 'true for a day', 'true', 'wrong-type', 'dấu nháy'],
  ['D06', 'a number for a day', '2018', 'wrong-type', 'dấu nháy'],
  ['D07', 'a day without zeros', "'2022-8-2'", 'bad-date', '2022-08-02'],
  ['D08', 'an instant with a zone', "'2022-08-22T00:00:00+07:00'", 'bad-date', '2022-08-22'],
  ['D10', 'a day without a year', "'20/6'", 'bad-date', 'thiếu năm'],
];

/** Group D: dates, numbers, indicators. */
export const valueRows: readonly Row[] = [
  ...(['D01', 'D02'] as const).map((id): Row => ({
    id,
    it: 'a day is the day that is written, wherever the machine stands',
    expect: 'OK',
    files: { [`agreements/${id.toLowerCase()}.mdx`]: agreement(id, "signed: { on: '2022-08-22' }\n") },
    also: ({ site }) => {
      const found = site.records.agreements.find((each) => each.id === id.toLowerCase());
      expect(found?.data.signed.on).toBe('2022-08-22');
    },
  })),
  ...badDates.map(([id, it, day, rule, says], index): Row => ({
    id,
    it,
    expect: 'E',
    files: { [`agreements/${id.toLowerCase()}-${index}.mdx`]: agreement(`${id} ${index}`, signed(day)) },
    tells: [rule],
    also: ({ problems }) => {
      expect(`${problems[0]?.message ?? ''} ${problems[0]?.fix ?? ''}`).toContain(says);
    },
  })),
  {
    id: 'D06',
    it: 'a day left empty',
    expect: 'E',
    files: { 'agreements/d06.mdx': agreement('D06 trống', 'signed: {«on: }\n') },
    tells: ['wrong-type'],
  },
  {
    id: 'D09',
    it: 'months, quarters and years keep their precision',
    expect: 'OK',
    files: {
      'agreements/d09.mdx': agreement(
        'D09',
        "signed: { on: '2021-09' }\nperiod: { from: '2018-Q4', to: '2030' }\n",
      ),
    },
    also: ({ site }) => {
      const data = site.records.agreements.find(({ id }) => id === 'd09')?.data;
      expect([data?.signed.on, data?.period?.from, data?.period?.to]).toEqual(['2021-09', '2018-Q4', '2030']);
    },
  },
  {
    id: 'D11',
    it: 'an end before the beginning',
    expect: 'E',
    files: { 'agreements/d11.mdx': agreement('D11', "period: { from: '2020', to: «'2017' }\n") },
    tells: ['period-order'],
  },
  {
    id: 'D11',
    it: 'a plan long after its programme',
    expect: 'W',
    files: {
      'agreements/d11b.mdx': agreement('D11b', "period: { from: '2017', to: '2020' }\n"),
      'plans/d11b.md': `---
title: Kế hoạch D11
summary: Bản thử.
issuer: { body: lien-minh-song-mau }
issuedOn: '2026-01-01'
«period: { from: '2026', to: '2026' }
category: khac
under: { agreement: d11b }
sources:
  - { title: Bài báo thử, publisher: Báo thử, accessedOn: '2026-01-02' }
---
`,
    },
    tells: ['plan-outlives-programme'],
  },
  {
    id: 'D12',
    it: 'a signing before 1945 and one after the day on which its source was read',
    expect: 'W',
    files: {
      'agreements/d12.mdx': agreement('D12', signed("'1944-12-22'")),
      'agreements/d12b.mdx': agreement('D12b', signed("'2027-08-22'")),
    },
    tells: ['unlikely-date', 'future-date'],
  },
  {
    id: 'D13',
    it: 'three decimals without quotes',
    expect: 'E',
    files: {
      'indicators/d13.yaml': indicator('D13'),
      'figures/d13.yaml': figures(
        'D13',
        observation('d13', "{ value: «2.421, unit: hợp tác xã, asPrinted: '2.421', modality: exactly }"),
      ),
    },
    tells: ['ambiguous-number'],
  },
  {
    id: 'D13',
    it: 'the same in quotes is two thousand',
    expect: 'OK',
    files: {
      'indicators/d13b.yaml': indicator('D13b'),
      'figures/d13b.yaml': figures(
        'D13b',
        observation('d13b', "{ value: '2.421', unit: hợp tác xã, asPrinted: '2.421', modality: exactly }"),
      ),
    },
    also: ({ site }) => {
      const found = site.records.figures.find(({ id }) => id === 'd13b');
      expect(found?.data.observations[0]?.value?.value).toBe(2421);
    },
  },
  ...(
    [
      ["'65,4 %'", 'bad-value'],
      ["'65.4%'", 'bad-value'],
    ] as const
  ).map(([value, rule], index): Row => ({
    id: 'D14',
    it: `a share written ${value}`,
    expect: 'E',
    files: {
      [`indicators/d14-${index}.yaml`]: indicator(`D14 ${index}`, "'%'"),
      [`figures/d14-${index}.yaml`]: figures(
        `D14-${index}`,
        observation(`d14-${index}`, `{ value: «${value}, unit: '%', asPrinted: 65 %, modality: exactly }`),
      ),
    },
    tells: [rule],
  })),
  {
    id: 'D14',
    it: 'a share as a fraction of one',
    expect: 'E',
    files: {
      'indicators/d14.yaml': indicator('D14'),
      'figures/d14.yaml': figures(
        'D14',
        observation(
          'd14',
          "{ value: 100, unit: hợp tác xã, asPrinted: '100', modality: exactly }",
          "    parts:\n      - breakdown: chia\n        values:\n          - { part: mot, value: 65, asPrinted: '65', share: «0.654, shareAsPrinted: '65,4 %' }\n",
        ),
      ),
    },
    tells: ['share-mismatch'],
  },
  {
    id: 'D15',
    it: 'parts and shares that do not add up',
    expect: 'E',
    files: {
      'indicators/d15.yaml': indicator('D15'),
      'figures/d15.yaml': figures(
        'D15',
        observation(
          'd15',
          "{ value: 1012, unit: hợp tác xã, asPrinted: '1.012', modality: exactly }",
          "    parts:\n      - breakdown: chia\n        «values:\n          - { part: mot, value: 662, asPrinted: '662' }\n          - { part: hai, value: 330, asPrinted: '330' }\n          - { part: ba, value: 21, asPrinted: '21' }\n",
        ),
      ),
    },
    tells: ['sum-mismatch'],
  },
  {
    id: 'D15',
    it: 'the sums of the source: 662 + 330 + 20 = 1.012, 65,4 + 32,6 + 2,0 = 100',
    expect: 'OK',
    files: {
      'indicators/d15b.yaml': indicator('D15b'),
      'figures/d15b.yaml': figures(
        'D15b',
        observation(
          'd15b',
          "{ value: 1012, unit: hợp tác xã, asPrinted: '1.012', modality: exactly }",
          "    parts:\n      - breakdown: chia\n        values:\n          - { part: mot, value: 662, asPrinted: '662', share: '65,4', shareAsPrinted: '65,4' }\n          - { part: hai, value: 330, asPrinted: '330', share: '32,6', shareAsPrinted: '32,6' }\n          - { part: ba, value: 20, asPrinted: '20', share: '2,0', shareAsPrinted: '2,0' }\n",
        ),
      ),
    },
  },
  ...['.nan', '.inf', '1e309', 'NaN'].map((value, index): Row => ({
    id: 'D16',
    it: `the value ${value}`,
    expect: 'E',
    files: {
      [`indicators/d16-${index}.yaml`]: indicator(`D16 ${index}`),
      [`figures/d16-${index}.yaml`]: figures(
        `D16-${index}`,
        observation(
          `d16-${index}`,
          `{ value: «${value}, unit: hợp tác xã, asPrinted: x1, modality: exactly }`,
        ),
      ),
    },
    tells: [value === 'NaN' ? 'bad-value' : 'wrong-type'],
  })),
  {
    id: 'D16',
    it: 'minus zero is zero',
    expect: 'OK',
    files: {
      'indicators/d16.yaml': indicator('D16'),
      'figures/d16.yaml': figures(
        'D16',
        observation('d16', "{ value: -0, unit: hợp tác xã, asPrinted: '0', modality: exactly }"),
      ),
    },
    also: ({ site }) => {
      const value = site.records.figures.find(({ id }) => id === 'd16')?.data.observations[0]?.value?.value;
      expect(Object.is(value, 0)).toBe(true);
    },
  },
  {
    id: 'D16',
    it: 'fewer than none',
    expect: 'E',
    files: {
      'indicators/d16n.yaml': indicator('D16n'),
      'figures/d16n.yaml': figures(
        'D16n',
        observation(
          'd16n',
          "{ value: -5, unit: hợp tác xã, asPrinted: '-5', modality: exactly, nature: count }",
        ),
      ),
    },
    tells: ['negative-count figures/d16n.yaml:4:5'],
  },
  {
    id: 'D16',
    it: 'a result of more than ten times its target',
    expect: 'W',
    files: {
      'results/d16.mdx': `---
title: Kết quả D16
summary: Bản thử.
about: { agreement: song-mau-2022 }
kind: partial
issuedOn: '2024-01-15'
publisherKind: other-body
entries:
  - id: d16
    commitment: htx-moi
    label: Thành lập hợp tác xã
    value: { value: «4000, unit: hợp tác xã, asPrinted: '4000', modality: exactly }
    measuredAt: '2023-12-31'
sources:
  - { title: Báo cáo thử, publisher: Báo thử, accessedOn: '2026-01-02' }
---
`,
    },
    tells: ['unlikely-value'],
  },
  {
    id: 'D17',
    it: 'another unit than the one of the indicator',
    expect: 'E',
    files: {
      'indicators/d17.yaml': indicator('D17', 'tỷ đồng'),
      'figures/d17.yaml': figures(
        'D17',
        observation('d17', '{ value: 5, unit: «triệu đồng, asPrinted: 5 triệu, modality: exactly }'),
      ),
    },
    tells: ['unit-mismatch'],
  },
  {
    id: 'D18',
    it: 'two values for one figure, none preferred',
    expect: 'E',
    files: {
      'indicators/d18.yaml': indicator('D18'),
      'figures/d18-a.yaml': figures(
        'D18-a',
        observation('d18', "{ value: 5, unit: hợp tác xã, asPrinted: '5', modality: exactly }"),
      ),
      'figures/d18-b.yaml': figures(
        'D18-b',
        observation('d18', "{ value: 6, unit: hợp tác xã, asPrinted: '6', modality: exactly }").replace(
          'indicator',
          '«indicator',
        ),
      ),
    },
    tells: ['duplicate-observation'],
  },
  {
    id: 'D18',
    it: 'two values of which one is preferred',
    expect: 'OK',
    files: {
      'indicators/d18c.yaml': indicator('D18c'),
      'figures/d18-c.yaml': figures(
        'D18-c',
        observation(
          'd18c',
          "{ value: 5, unit: hợp tác xã, asPrinted: '5', modality: exactly }",
          '    preferred: true\n',
        ),
      ),
      'figures/d18-d.yaml': figures(
        'D18-d',
        observation('d18c', "{ value: 6, unit: hợp tác xã, asPrinted: '6', modality: exactly }"),
      ),
    },
  },
  ...["'-'", 'n/a', 'chưa có số liệu', "''"].map((value, index): Row => ({
    id: 'D19',
    it: `${value} for a value that is missing`,
    expect: 'E',
    files: {
      [`indicators/d19-${index}.yaml`]: indicator(`D19 ${index}`),
      [`figures/d19-${index}.yaml`]: figures(
        `D19-${index}`,
        observation(
          `d19-${index}`,
          `{ value: «${value}, unit: hợp tác xã, asPrinted: x1, modality: exactly }`,
        ),
      ),
    },
    tells: ['bad-value'],
  })),
  {
    id: 'D19',
    it: 'null is the one way to say that a value is missing',
    expect: 'OK',
    files: {
      'indicators/d19.yaml': indicator('D19'),
      'figures/d19.yaml': figures('D19', observation('d19', 'null')),
    },
    also: ({ site }) => {
      expect(site.records.figures.find(({ id }) => id === 'd19')?.data.observations[0]?.value).toBeNull();
    },
  },
  {
    id: 'D20',
    it: 'a province outside its days',
    expect: 'E',
    files: {
      'news/d20.md': news('D20', 'Chữ.', "publishedOn: '2025-12-01'\nprovinces: [«song-mau-63]\n"),
      'news/d20b.md': news('D20b', 'Chữ.', "publishedOn: '2024-12-01'\nprovinces: [«song-mau-34]\n"),
    },
    tells: ['province-not-valid', 'province-not-valid'],
  },
];
