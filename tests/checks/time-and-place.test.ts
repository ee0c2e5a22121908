import { expect, test } from 'vitest';
import { expectOnly, placesAfter, problemsAfter, type Breach, type Change } from '../reader/register.ts';

const agreement = 'agreements/song-mau-2022.mdx';
const plan = 'plans/song-mau-2023.md';
const figure = 'figures/bao-thu-2022.yaml';
const document = 'documents/20-nq-tw-2022.yaml';
const question = 'questions/hoi-ve-hop-tac-xa.md';

function milestones(first: string, second: string): Change {
  const one = (id: string, values: string): string =>
    `  - { id: ${id}, text: Mốc, kind: measurable, milestoneOf: htx, ${values}, unit: htx, asPrinted: '${id}', modality: exactly } }\n`;
  return ['commitments:\n', `commitments:\n${one('moc-1', first)}${one('moc-2', second)}`];
}

test.each<Breach & { name: string }>([
  {
    name: 'a plan longer than its programme',
    rule: 'plan-outlives-programme',
    change: { [plan]: ["to: '2023'", "to: '2026'"] },
    at: `${plan} period`,
    says: 'kéo dài đến "2026", sau khi agreements/song-mau-2022 kết thúc "2025"',
  },
  {
    name: 'a plan older than its programme',
    rule: 'plan-outlives-programme',
    change: { [plan]: ["from: '2023'", "from: '2021'"] },
    at: `${plan} period`,
    says: 'bắt đầu "2021", trước khi',
  },
  {
    name: 'a period that ends before it begins',
    rule: 'period-order',
    change: { 'campaigns/thi-dua-2024.mdx': ["to: '2024-12'", "to: '2024-02'"] },
    at: "campaigns/thi-dua-2024.mdx '2024-02'",
    says: '"2024-02" trước khi bắt đầu "2024-03"',
  },
  {
    name: 'a unit that ends on its first day',
    rule: 'period-order',
    change: {
      'provinces/song-mau-63.yaml': ["until: '2025-07-01'", "until: '2008-08-01'"],
      ...withoutProvinces(),
    },
    at: "provinces/song-mau-63.yaml '2008-08-01'",
    says: '2008-08-01',
  },
  {
    name: 'a deadline after the period',
    rule: 'due-outside-period',
    change: { [plan]: ["due: '2023-12'", "due: '2024-01'"] },
    at: `${plan} '2024-01'`,
    says: 'hạn "2024-01" của cam kết "tap-huan" sau giai đoạn',
  },
  {
    name: 'a beginning before the period',
    rule: 'due-outside-period',
    change: { [plan]: ["due: '2023-12'", "start: '2022-12'"] },
    at: `${plan} '2022-12'`,
    says: 'trước giai đoạn',
  },
  {
    name: 'a milestone due before the one above',
    rule: 'milestone-order',
    change: {
      [agreement]: milestones("due: '2023', target: { value: 10", "due: '2022', target: { value: 20"),
    },
    at: `${agreement} '2022', target`,
    says: 'có hạn "2022", trước hạn "2023"',
  },
  {
    name: 'a milestone lower than the one above',
    rule: 'milestone-order',
    change: {
      [agreement]: milestones("due: '2023', target: { value: 20", "due: '2024', target: { value: 10"),
    },
    at: `${agreement} target: { value: 10`,
    says: 'thấp hơn mốc',
  },
  {
    name: 'a unit that no longer existed',
    rule: 'province-not-valid',
    change: { [question]: ['[song-mau-34]', '[song-mau-63]'] },
    at: `${question} song-mau-63`,
    says: 'Lúc đó là "song-mau-34".',
  },
  {
    name: 'a unit that did not exist yet',
    rule: 'province-not-valid',
    change: { [plan]: ['[song-mau-63]', '[song-mau-34]'] },
    at: `${plan} song-mau-34`,
    says: 'Lúc đó là "song-mau-63".',
  },
  {
    name: 'a unit that did not exist when a figure was counted',
    rule: 'province-not-valid',
    change: { [figure]: ['province: song-mau-63', 'province: song-mau-34'] },
    at: `${figure} song-mau-34`,
    says: '2022-06',
  },
  {
    name: 'a record from before the present state',
    rule: 'unlikely-date',
    change: { 'news/ky-ket-2022.mdx': ["'2022-08-22T15:51'", "'1922-08-22'"] },
    at: "news/ky-ket-2022.mdx '1922-08-22'",
    says: '1922-08-22',
  },
  {
    name: 'a symbol against the grammar',
    rule: 'invalid-symbol',
    change: { [document]: ['symbol: 20-NQ/TW', 'symbol: 20-NQ-TW'] },
    at: `${document} 20-NQ-TW`,
    says: 'Ý bạn là "20-NQ/TW"?',
  },
  {
    name: 'a jump of section numbers',
    rule: 'section-gap',
    change: { [plan]: ['number: II', 'number: IV'] },
    at: `${plan} IV`,
    says: 'mục "IV" đứng sau mục "I"',
  },
])('$name is the only problem', expectOnly);

test.each<[string, Record<string, Change>]>([
  ['a deadline whose year holds the end of the period', { [plan]: ["due: '2023-12'", "due: '2023'"] }],
  [
    'a plan inside an extended programme',
    {
      [plan]: ["to: '2023'", "to: '2026'"],
      [agreement]: [
        'sources:',
        "extensions:\n  - { issuedOn: '2025-12', until: '2026', by: Văn bản }\nsources:",
      ],
    },
  ],
  [
    'milestones that count what is added',
    {
      [agreement]: milestones(
        "due: '2023', target: { value: 20",
        "due: '2024', target: { counting: additional, value: 10",
      ),
    },
  ],
  [
    'a jump of section numbers with a note',
    {
      [plan]: [
        'number: II\n    heading: Nội dung\n',
        'number: IV\n    heading: Nội dung\nnotes:\n  - { kind: gap, where: sections, text: Nguồn không có mục II và III. }\n',
      ],
    },
  ],
])('%s is in order', async (_name, change) => {
  expect(await placesAfter(change)).toEqual([]);
});

test('a plan after its programme is told, however long it is', async () => {
  const problems = await problemsAfter({ [plan]: ["from: '2023'\n  to: '2023'", "from: '2026'"] });
  expect(problems.map(({ said }) => said)).toContainEqual(expect.stringContaining('bắt đầu "2026", sau khi'));
});

test('a unit is valid on its first day and no longer on the day its successor begins', async () => {
  const asked = async (day: string): Promise<number> =>
    (await problemsAfter({ [question]: ["askedOn: '2025-08-01'", `askedOn: '${day}'`] })).length;
  expect(await asked('2025-07-01')).toBe(0);
  expect(await asked('2025-06-30')).toBe(1);
});

/** Leaves the units out of all records, so that only the unit's own mistake is left. */
function withoutProvinces(): Record<string, Change> {
  const records = [
    agreement,
    plan,
    'campaigns/thi-dua-2024.mdx',
    'results/so-ket-2023.mdx',
    'news/ky-ket-2022.mdx',
  ];
  return {
    ...Object.fromEntries(
      records.map((name): [string, Change] => [name, ['provinces: [song-mau-63]\n', '']]),
    ),
    [figure]: ['    province: song-mau-63\n', ''],
  };
}
