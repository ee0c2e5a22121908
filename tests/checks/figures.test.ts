import { expect, test } from 'vitest';
import {
  check,
  expectOnly,
  placesAfter,
  problemsAfter,
  type Breach,
  type Change,
} from '../reader/register.ts';

const figure = 'figures/bao-thu-2022.yaml';
const other = 'figures/nguon-khac.yaml';
const plan = 'plans/song-mau-2023.md';

const otherSource = (more: string): string => `title: Số liệu của nguồn khác
observations:
  - indicator: htx-so-luong
    value: { value: 1000, unit: hợp tác xã, asPrinted: '1.000', modality: about }
    at: '2022-06'
    province: song-mau-63
${more}sources:
  - { title: Bài khác, publisher: Báo khác, url: 'https://khac.example/', accessedOn: '2026-01-02' }
`;
const preferring: Change = ["    at: '2022-06'", "    preferred: true\n    at: '2022-06'"];
/** A target in the plan, linked to the indicator. */
const linking = (target: string, link: string): Change => [
  "    due: '2023-12'\n",
  `    due: '2023-12'\n    target: { ${target}, asPrinted: '2', modality: exactly }\n    indicator: { ${link} }\n`,
];
const waiving = (waiver: string): Change => [
  'number: II\n    heading: Nội dung\n',
  `number: IV\n    heading: Nội dung\nwaivers:\n  - { ${waiver} }\n`,
];

test.each<Breach & { name: string }>([
  {
    name: 'an unknown breakdown',
    rule: 'breakdown-unknown',
    change: { [figure]: ['breakdown: linh-vuc', 'breakdown: linh-vu'] },
    at: `${figure} linh-vu`,
    says: 'Ý bạn là "linh-vuc"?',
  },
  {
    name: 'an unknown part',
    rule: 'breakdown-unknown',
    change: { [figure]: ['part: nong-nghiep', 'part: nong-nghip'] },
    at: `${figure} nong-nghip`,
    says: 'Ý bạn là "nong-nghiep"?',
  },
  {
    name: 'another unit',
    rule: 'unit-mismatch',
    change: { [figure]: ['unit: hợp tác xã', 'unit: hộ'] },
    at: `${figure} hộ`,
    says: '"hợp tác xã"',
  },
  {
    name: 'a target in another unit than its indicator',
    rule: 'unit-mismatch',
    change: { [plan]: linking('value: 2, unit: lớp', 'id: htx-so-luong') },
    at: `${plan} lớp`,
    says: '"htx-so-luong" tính bằng "hợp tác xã"',
  },
  {
    name: 'a target for each of something',
    rule: 'unit-mismatch',
    change: { [plan]: linking('value: 2, unit: hợp tác xã, per: huyện', 'id: htx-so-luong') },
    at: `${plan} huyện`,
    says: '"hợp tác xã/huyện"',
  },
  {
    name: 'a target over a period for what is counted on a day',
    rule: 'target-indicator',
    change: {
      [plan]: linking('value: 2, unit: hợp tác xã', "id: htx-so-luong, period: { from: '2023', to: '2023' }"),
    },
    at: `${plan} period`,
    says: 'đếm tại một thời điểm',
  },
  {
    name: 'an added number for a level',
    rule: 'target-indicator',
    change: { [plan]: linking('value: 2, unit: hợp tác xã, counting: additional', 'id: htx-so-luong') },
    at: `${plan} additional`,
    says: 'số làm thêm',
  },
  {
    name: 'a target for an unknown indicator',
    rule: 'unknown-reference',
    change: { [plan]: linking('value: 2, unit: hợp tác xã', 'id: htx-so-luog') },
    at: `${plan} htx-so-luog`,
    says: 'Ý bạn là "htx-so-luong"?',
  },
  {
    name: 'a figure without time',
    rule: 'figure-without-time',
    change: { [figure]: ["    at: '2022-06'\n", ''] },
    at: `${figure} indicator`,
    says: 'thời điểm',
  },
  {
    name: 'a figure whose source cannot be found again',
    rule: 'figure-without-source',
    change: { [figure]: ['    url: https://bao.example/bai-1\n', ''] },
    at: `${figure} sources`,
    says: 'kiểm lại',
  },
  {
    name: 'a sum that does not hold',
    rule: 'sum-mismatch',
    change: {
      [figure]: [
        "value: 350, asPrinted: '350', share: '34,6', shareAsPrinted: '34,6 %'",
        "value: 351, asPrinted: '351'",
      ],
    },
    at: `${figure} values`,
    says: '662 + 351 = 1.013, không bằng tổng 1.012',
  },
  {
    name: 'a share that is not its part',
    rule: 'share-mismatch',
    change: {
      [figure]: ["share: '65,4', shareAsPrinted: '65,4 %' }", "share: '65,5', shareAsPrinted: '65,5 %' }"],
    },
    at: `${figure} '65,5', share`,
    says: '65,5% không phải là 662 trên 1.012 (65,42%)',
  },
  {
    name: 'a second value without a choice',
    rule: 'duplicate-observation',
    change: { [other]: otherSource('') },
    at: `${other} indicator`,
    says: 'figures/bao-thu-2022.yaml',
  },
  {
    name: 'two chosen values',
    rule: 'duplicate-observation',
    change: { [figure]: preferring, [other]: otherSource('    preferred: true\n') },
    at: `${other} indicator`,
    says: 'đều chọn',
  },
  {
    name: 'a waiver of no rule',
    rule: 'waiver-unknown-rule',
    change: { [plan]: ['sources:', 'waivers:\n  - { rule: sum-mismach, reason: Vì sao }\nsources:'] },
    at: `${plan} sum-mismach`,
    says: 'Ý bạn là "sum-mismatch"?',
  },
  {
    name: 'a waiver of what holds always',
    rule: 'waiver-not-allowed',
    change: { [plan]: ['sources:', 'waivers:\n  - { rule: unknown-reference, reason: Vì sao }\nsources:'] },
    at: `${plan} unknown-reference`,
    says: 'unknown-reference',
  },
  {
    name: 'a waiver that nothing needs',
    rule: 'unused-waiver',
    change: { [plan]: ['sources:', 'waivers:\n  - { rule: sum-mismatch, reason: Vì sao }\nsources:'] },
    at: `${plan} { rule: sum-mismatch`,
    says: 'sum-mismatch',
  },
])('$name is the only problem', expectOnly);

test('a negative count is told beside the sums that it breaks', async () => {
  const problems = await problemsAfter({ [figure]: ["value: '1.012'", 'value: -1012'] });
  expect(problems.map(({ at }) => at.split(' ')[0])).toContain('negative-count');
});

test('shares that do not make a hundred are told beside the share that is wrong', async () => {
  const change: Change = [
    "share: '65,4', shareAsPrinted: '65,4 %' }",
    "share: '66,4', shareAsPrinted: '66,4 %' }",
  ];
  const problems = await problemsAfter({ [figure]: change });
  expect(problems.map(({ said }) => said.split(' Xem ')[0])).toEqual([
    '66,4 + 34,6 = 101, không bằng 100',
    '66,4% không phải là 662 trên 1.012 (65,42%)',
  ]);
});

test.each<[string, Record<string, Change>]>([
  ['one chosen value of two', { [figure]: preferring, [other]: otherSource('') }],
  ['a target of its indicator', { [plan]: linking('value: 2, unit: hợp tác xã', 'id: htx-so-luong') }],
  ['two values of different scope', { [other]: otherSource('    scope: do phụ nữ quản lý\n') }],
  [
    'shares within rounding',
    { [figure]: ["share: '65,4', shareAsPrinted: '65,4 %' }", "share: 65, shareAsPrinted: '65 %' }"] },
  ],
  [
    'a value that is not known',
    {
      [figure]: ['', ''],
      [other]: otherSource('')
        .replace(/value: \{.*\}/, 'value: null')
        .replace('2022-06', '2021'),
    },
  ],
])('%s is in order', async (_name, change) => {
  expect(await placesAfter(change)).toEqual([]);
});

test('a waiver with a reason turns a rule off at its place and is listed', async () => {
  const { problems, waived, counts } = await check({
    [plan]: waiving('rule: section-gap, where: sections, reason: Nguồn in như vậy.'),
  });
  expect(problems).toEqual([]);
  expect(waived).toMatchObject([{ rule: 'section-gap', where: 'sections', reason: 'Nguồn in như vậy.' }]);
  expect(counts['section-gap']).toBe(2);
});

test('a waiver for another place does not help', async () => {
  const problems = await problemsAfter({
    [plan]: waiving('rule: section-gap, where: commitments, reason: Vì sao'),
  });
  expect(problems.map(({ at }) => at.split(' ')[0])).toEqual(['section-gap', 'unused-waiver']);
});
