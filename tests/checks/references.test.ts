import { expect, test } from 'vitest';
import { expectOnly, placesAfter, type Breach, type Change } from '../reader/register.ts';

const agreement = 'agreements/song-mau-2022.mdx';
const plan = 'plans/song-mau-2023.md';
const result = 'results/so-ket-2023.mdx';
const document = 'documents/20-nq-tw-2022.yaml';

const adding = (lines: string): Change => ['sources:', `${lines}\nsources:`];
const earlierAgreement = `---
title: Chương trình trước
summary: Bản thử.
parties:
  - who: { described: Một bên }
renews: song-mau-2022
category: khac
sources:
  - { title: Bài báo thử, publisher: Báo thử, accessedOn: '2026-01-02' }
---
`;

test.each<Breach & { name: string }>([
  {
    name: 'an unknown id in a list',
    rule: 'unknown-reference',
    change: { [agreement]: ['[song-mau-63]', '[song-ma-63]'] },
    at: `${agreement} song-ma-63`,
    says: 'Ý bạn là "song-mau-63"?',
  },
  {
    name: 'an unknown id in a union',
    rule: 'unknown-reference',
    change: { [agreement]: ['document: 20-nq-tw-2022', 'document: 21-nq-tw-2022'] },
    at: `${agreement} 21-nq-tw-2022`,
    says: 'Ý bạn là "20-nq-tw-2022"?',
  },
  {
    name: 'an id of another collection',
    rule: 'unknown-reference',
    change: { [plan]: ['agreement: song-mau-2022\nsections', 'plan: song-mau-2022\nsections'] },
    at: `${plan} song-mau-2022`,
    says: 'một bản ghi của agreements, không phải của plans',
  },
  {
    name: 'an unknown id in a body',
    rule: 'unknown-reference',
    change: { [agreement]: ['<Indicator id="htx-so-luong" />', '<Indicator id="htx-so-luog" />'] },
    at: `${agreement} <Indicator`,
    says: 'Ý bạn là "htx-so-luong"?',
  },
  {
    name: 'the id of a draft',
    rule: 'draft-reference',
    change: {
      [document]: ['type: Nghị quyết', 'draft: true\ntype: Nghị quyết'],
      [agreement]: ['[nghị quyết](/van-ban/20-nq-tw-2022/)', 'nghị quyết'],
    },
    at: `${agreement} 20-nq-tw-2022`,
    says: 'còn là bản nháp',
  },
  {
    name: 'one title in another case and tone placement',
    rule: 'duplicate-title',
    change: { 'terms/a.yaml': 'title: hoà\nlong: a\n', 'terms/b.yaml': 'title: Hòa\nlong: b\n' },
    at: 'terms/b.yaml Hòa',
    says: 'terms/a.yaml',
  },
  {
    name: 'an attachment that is not there',
    rule: 'missing-file',
    change: { [agreement]: adding('attachments:\n  - { title: Tệp, file: public/tep/khong-co.pdf }') },
    at: `${agreement} public/tep/khong-co.pdf`,
    says: '"public/tep/khong-co.pdf"',
  },
  {
    name: 'an image that is not there',
    rule: 'missing-file',
    change: { [plan]: ['Trong tệp', '![sơ đồ](/tep/khong-co.png)\n\nTrong tệp'] },
    at: `${plan} ![sơ đồ]`,
    says: '"public/tep/khong-co.png"',
  },
  {
    name: 'a commitment id used twice',
    rule: 'commitment-id-unique',
    change: { [plan]: ['basis:', '  - { id: tap-huan, text: Lớp nữa, kind: measurable }\nbasis:'] },
    at: `${plan} tap-huan, text`,
    says: '"tap-huan"',
  },
  {
    name: 'an unknown commitment in a lookup',
    rule: 'commitment-unknown',
    change: {
      [agreement]: adding("lookups:\n  - { on: '2026-01-02', where: Trang, commitments: [htx-mo] }"),
    },
    at: `${agreement} htx-mo]`,
    says: 'Ý bạn là "htx-moi"?',
  },
  {
    name: 'an unknown commitment in a response',
    rule: 'commitment-unknown',
    change: {
      [agreement]: adding(
        "responses:\n  - { from: { described: Sở }, on: '2026-01-02', text: Đã rõ, source: Thư, commitment: htx-mo }",
      ),
    },
    at: `${agreement} htx-mo }`,
    says: 'Ý bạn là "htx-moi"?',
  },
  {
    name: 'an unknown commitment in a body',
    rule: 'commitment-unknown',
    change: { [result]: ['id="tap-huan"', 'id="tap-hun"'] },
    at: `${result} <Commitment`,
    says: 'Ý bạn là "tap-huan"?',
  },
  {
    name: 'a result for an unknown commitment of the reported record',
    rule: 'result-entry-target',
    change: { [result]: ['commitment: htx-moi', 'commitment: htx-mo'] },
    at: `${result} htx-mo`,
    says: 'Ý bạn là "htx-moi"?',
  },
  {
    name: 'a result for an unknown commitment of another record',
    rule: 'result-entry-target',
    change: { [result]: ['song-mau-2023#tap-huan\n', 'song-mau-2023#tap-hun\n'] },
    at: `${result} plans/song-mau-2023#tap-hun`,
    says: 'Ý bạn là "tap-huan"?',
  },
  {
    name: 'a result for a commitment of no record',
    rule: 'result-entry-target',
    change: { [result]: ['plans/song-mau-2023#tap', 'plans/song-mau-2032#tap'] },
    at: `${result} plans/song-mau-2032#tap-huan`,
    says: 'Ý bạn là "plans/song-mau-2023"?',
  },
  {
    name: 'a result of a report about nothing in the register',
    rule: 'result-entry-target',
    change: { [result]: ['agreement: song-mau-2022', 'described: Việc khác'] },
    at: `${result} htx-moi`,
    says: 'plans/ma-ke-hoach#ma-cam-ket',
  },
  {
    name: 'a correction of an unknown entry',
    rule: 'correction-target',
    change: { [result]: adding('corrects:\n  - { result: so-ket-2023, entries: [htxx] }') },
    at: `${result} htxx`,
    says: 'Ý bạn là "htx"?',
  },
  {
    name: 'programmes that renew one another',
    rule: 'renewal-cycle',
    change: { [agreement]: adding('renews: cu'), 'agreements/cu.md': earlierAgreement },
    at: 'agreements/cu.md song-mau-2022',
    says: 'agreements/cu → agreements/song-mau-2022 → agreements/cu',
  },
  {
    name: 'a body below itself',
    rule: 'hierarchy-cycle',
    change: { 'bodies/lien-minh-song-mau.yaml': ['kind: union', 'kind: union\nparent: lien-minh-song-mau'] },
    at: 'bodies/lien-minh-song-mau.yaml lien-minh-song-mau',
    says: 'thành vòng',
  },
  {
    name: 'a plan under itself',
    rule: 'hierarchy-cycle',
    change: { [plan]: ['  agreement: song-mau-2022\nsections', '  plan: song-mau-2023\nsections'] },
    at: `${plan} under`,
    says: 'thành vòng',
  },
  {
    name: 'texts that rest on one another',
    rule: 'basis-cycle',
    change: {
      [document]: ['sources:', 'basis:\n  - agreement: song-mau-2022\nsources:'],
      [agreement]: ["  on: '2022-08-22'", "  on: '2022-06-16'"],
    },
    at: `${agreement} 20-nq-tw-2022`,
    says: 'thành vòng',
  },
  {
    name: 'a basis later than what rests on it',
    rule: 'basis-later-than-citer',
    change: { [document]: ["'2022-06-16'", "'2022-09'"] },
    at: `${agreement} 20-nq-tw-2022`,
    says: '2022-09',
  },
])('$name is the only problem', expectOnly);

test('a basis known only by its year is not later, an ambiguous abbreviation may stand twice', async () => {
  expect(await placesAfter({ [document]: ["'2022-06-16'", "'2022'"] })).toEqual([]);
  expect(await placesAfter({ 'terms/b.yaml': 'title: HTX\nlong: nghĩa khác\nambiguous: true\n' })).toEqual(
    [],
  );
});

test('a record that cannot be read is not also an unknown one', async () => {
  expect(await placesAfter({ [document]: ['type: Nghị quyết', 'typ: Nghị quyết'] })).toEqual([
    `unknown-key ${document}:4:1`,
  ]);
});
