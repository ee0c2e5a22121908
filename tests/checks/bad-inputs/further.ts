import { figures, indicator, observation } from './values.ts';
import { agreement } from './identity.ts';
import { news, term, type Row } from './row.ts';

/** A row of a rule that the list of bad inputs does not name; its id is the rule. */
const rule = (id: string, files: Row['files'], more: Partial<Row> = {}): Row => ({
  id,
  it: 'is told where it is broken',
  expect: 'E',
  files,
  tells: [id],
  ...more,
});

const promise = (id: string, more = ''): string =>
  `  - { id: ${id}, text: Lời hứa, kind: measurable${more} }\n`;
const target = (value: number): string =>
  `, target: { value: ${value}, unit: lớp, asPrinted: '${value}', modality: exactly }`;
const report = (title: string, more: string): string => `---
title: Kết quả ${title}
summary: Bản thử.
about: { agreement: song-mau-2022 }
kind: partial
issuedOn: '2024-01-15'
publisherKind: other-body
${more}sources:
  - { title: Báo cáo thử, publisher: Báo thử, accessedOn: '2026-01-02' }
---
`;
const document = (title: string, more: string): string => `title: Văn bản ${title}
summary: Văn bản thử.
type: Nghị quyết
issuer: { described: Cơ quan thử }
subject: Về việc thử
${more}sources:
  - { title: Văn bản thử, publisher: Báo thử, accessedOn: '2026-01-02' }
`;
const body = (title: string, more: string): string =>
  `title: ${title}\nkind: association\n${more}sources:\n  - { title: Trang thử, publisher: Hội thử, accessedOn: '2026-01-02' }\n`;
const counted = (more: string): string => `{ ${more}unit: hợp tác xã, asPrinted: '5' }`;
const parts = (values: string): string => `    parts:\n      - breakdown: chia\n        ${values}`;

/** The rules of the check beyond the list of bad inputs: with the rows, every rule has a case. */
export const furtherRows: readonly Row[] = [
  rule(
    'press-text',
    {
      'news/bai-chep.md': news('bài chép', 'Lời của bài báo được chép lại cả. '.repeat(40)).replace(
        'publisher: ',
        'publisher: «',
      ),
      'news/khong-quyen.md': news('không quyền', 'Lời tóm tắt của sổ. '.repeat(24)).replace(
        'publisher: ',
        'publisher: «',
      ),
      'news/co-quyen.md': news(
        'có quyền',
        'Lời tóm tắt khác. '.repeat(30),
        'url: https://bao.example/bai-2\nrights: Được dẫn lại khi ghi nguồn.\n',
      ),
      'news/tu-viet.md': news('tự viết', 'Lời do sổ tự viết ra. '.repeat(70), 'own: true\n'),
    },
    { expect: 'W', tells: ['press-text', 'press-text'] },
  ),
  rule(
    'content-version',
    { 'content-version.yaml': 'contentVersion: 99\n' },
    { alone: true, tells: ['content-version content-version.yaml'] },
  ),
  rule('missing-field', { 'terms/z01.yaml': 'title: Z01\n' }, { tells: ['missing-field terms/z01.yaml'] }),
  rule(
    'ambiguous-abbreviation',
    {
      'terms/ztn.yaml': term('ZTN').replace(/^long: .*$/m, "long: 'một; hai'\nambiguous: true"),
      'news/ztn.mdx': news('Tin ZTNX', 'Chữ của «ZTN trong câu.'),
    },
    { expect: 'W' },
  ),
  rule('abbreviation-meaning', {
    'news/zam.mdx': news('Tin ZAM', 'Chữ «<Abbr short="HTX" means="nghĩa khác" /> trong câu.'),
  }),
  rule('placeholder', { 'terms/z02.yaml': term('Z02').replace('nghĩa', '«CẦN GHI') }),
  rule(
    'quantity-shape',
    {
      'indicators/z03.yaml': indicator('Z03'),
      'figures/z03.yaml': figures(
        'Z03',
        observation('z03', `${counted('min: 1, max: 2, modality: exactly, ')}`),
      ),
    },
    { tells: ['quantity-shape figures/z03.yaml:4:5'] },
  ),
  rule(
    'range-order',
    {
      'indicators/z04.yaml': indicator('Z04'),
      'figures/z04.yaml': figures(
        'Z04',
        observation('z04', `${counted('min: 3, max: 2, modality: range, ')}`),
      ),
    },
    { tells: ['range-order figures/z04.yaml:4:5'] },
  ),
  rule('duplicate-title', {
    'news/z05-a.md': news('Z05', 'Chữ.'),
    'news/z05-b.md': news('Z05', 'Chữ.').replace('Tin Z05', '«Tin Z05'),
  }),
  rule('commitment-id-unique', {
    'agreements/z06.mdx': agreement('Z06', `commitments:\n${promise('mot')}${promise('«mot')}`),
  }),
  rule('target-indicator', {
    'indicators/zti.yaml': indicator('ZTI'),
    'agreements/zti.mdx': agreement(
      'ZTI',
      `provinces: [song-mau-63]\ncommitments:\n${promise('mot', ', «indicator: { id: zti }')}`,
    ),
  }),
  rule('commitment-unknown', {
    'agreements/z07.mdx': agreement(
      'Z07',
      `commitments:\n${promise('mot')}lookups:\n  - { on: '2026-01-01', where: Trang thử, commitments: [«mt] }\n`,
    ),
  }),
  rule('result-entry-target', {
    'results/z08.mdx': report(
      'Z08',
      'entries:\n  - { commitment: «htx-mo, label: Lập hợp tác xã, outcome: done }\n',
    ),
  }),
  rule('correction-target', {
    'results/z09.mdx': report(
      'Z09',
      'corrects:\n  - { result: so-ket-2023, entries: [«htxx] }\nentries:\n  - { label: Lập hợp tác xã, outcome: done, unmatched: Không rõ }\n',
    ),
  }),
  rule('hierarchy-cycle', { 'bodies/z10.yaml': body('Hội Z10', 'parent: «z10\n') }),
  rule('basis-cycle', {
    'documents/z11-a.yaml': document('Z11 một', 'basis:\n  - document: «z11-b\n'),
    'documents/z11-b.yaml': document('Z11 hai', 'basis:\n  - document: z11-a\n'),
  }),
  rule('basis-later-than-citer', {
    'documents/z12-a.yaml': document('Z12 một', "issuedOn: '2020-01-01'\nbasis:\n  - document: «z12-b\n"),
    'documents/z12-b.yaml': document('Z12 hai', "issuedOn: '2021-01-01'\n"),
  }),
  rule('due-outside-period', {
    'agreements/z13.mdx': agreement(
      'Z13',
      `period: { from: '2022', to: '2023' }\ncommitments:\n${promise('mot', ", due: «'2024'")}`,
    ),
  }),
  rule('milestone-order', {
    'agreements/z14.mdx': agreement(
      'Z14',
      `commitments:\n${promise('mot', `, milestoneOf: lop, due: '2023'${target(10)}`)}${promise('hai', `, milestoneOf: lop, due: «'2022'${target(20)}`)}`,
    ),
  }),
  rule('share-sum', {
    'indicators/z15.yaml': indicator('Z15'),
    'figures/z15.yaml': figures(
      'Z15',
      observation(
        'z15',
        'null',
        parts(
          "«values:\n          - { part: mot, value: 1, asPrinted: '1', share: 50 }\n          - { part: hai, value: 1, asPrinted: '1', share: 30 }\n          - { part: ba, value: 1, asPrinted: '1', share: 30 }\n",
        ),
      ),
    ),
  }),
  rule('breakdown-unknown', {
    'indicators/z16.yaml': indicator('Z16'),
    'figures/z16.yaml': figures(
      'Z16',
      observation('z16', 'null', parts("values:\n          - { part: «bon, value: 1, asPrinted: '1' }\n")),
    ),
  }),
  rule('figure-without-source', {
    'indicators/z17.yaml': indicator('Z17'),
    'figures/z17.yaml': figures('Z17', observation('z17', 'null'))
      .replace(" url: 'https://bao.example/Z17',", '')
      .replace('sources', '«sources'),
  }),
  rule('figure-without-time', {
    'indicators/z18.yaml': indicator('Z18'),
    'figures/z18.yaml': figures(
      'Z18',
      observation('z18', 'null').replace("    at: '2022-06'\n", '').replace('indicator', '«indicator'),
    ),
  }),
  rule('invalid-symbol', { 'documents/z19.yaml': document('Z19', 'symbol: «20-NQ-TW\n') }, { expect: 'W' }),
  rule(
    'section-gap',
    {
      'plans/z20.md': `---
title: Kế hoạch Z20
summary: Bản thử.
issuer: { body: lien-minh-song-mau }
category: khac
sections:
  - { number: I, heading: Mục đích }
  - { number: «IV, heading: Nội dung }
sources:
  - { title: Bài báo thử, publisher: Báo thử, accessedOn: '2026-01-02' }
---
`,
    },
    { expect: 'W' },
  ),
  rule('waiver-unknown-rule', {
    'news/z21.md': news('Z21', 'Chữ.', 'waivers:\n  - { rule: «sum-mismach, reason: Vì sao }\n'),
  }),
  rule('waiver-not-allowed', {
    'news/z22.md': news('Z22', 'Chữ.', 'waivers:\n  - { rule: «unknown-reference, reason: Vì sao }\n'),
  }),
  rule(
    'unused-waiver',
    { 'news/z23.md': news('Z23', 'Chữ.', 'waivers:\n  - «{ rule: sum-mismatch, reason: Vì sao }\n') },
    { expect: 'W' },
  ),
];
