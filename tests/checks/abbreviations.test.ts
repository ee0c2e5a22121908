import { expect, test } from 'vitest';
import { check, expectOnly, type Breach, type Change } from '../reader/register.ts';

const agreement = 'agreements/song-mau-2022.mdx';
const term = 'terms/kt.yaml';
const twoMeanings = `title: KT
long: 'kinh tế; kỹ thuật'
ambiguous: true
`;
const mark = '<Indicator id="htx-so-luong" />';
const saying = (text: string): Change => [mark, `${mark} ${text}`];

test.each<Breach & { name: string }>([
  {
    name: 'an abbreviation with two meanings and no mark',
    rule: 'ambiguous-abbreviation',
    change: { [term]: twoMeanings, [agreement]: saying('của khối KT trong tỉnh') },
    at: `${agreement} KT trong`,
    says: 'Viết <Abbr short="KT" means="kinh tế" />, hoặc viết đầy đủ.',
  },
  {
    name: 'a mark with a meaning that the list does not have',
    rule: 'abbreviation-meaning',
    change: { [term]: twoMeanings, [agreement]: saying('khối <Abbr short="KT" means="kiến trúc" /> tỉnh') },
    at: `${agreement} <Abbr`,
    says: 'Các nghĩa: kinh tế; kỹ thuật.',
  },
  {
    name: 'a mark of an abbreviation that the list does not have',
    rule: 'abbreviation-meaning',
    change: { [agreement]: saying('khối <Abbr short="HTXX" means="hợp tác xã" /> tỉnh') },
    at: `${agreement} <Abbr`,
    says: 'Ý bạn là "HTX"?',
  },
])('$name', async ({ ...breach }) => {
  await expectOnly(breach);
});

test.each([
  'khối <Abbr short="KT" means="kinh tế" /> tỉnh',
  'nguồn in “khối KT tỉnh”',
  'Công văn 2033/UBND-KT của tỉnh',
  'một HTX',
])('no complaint about: %s', async (text) => {
  const { problems } = await check({ [term]: twoMeanings, [agreement]: saying(text) });
  expect(problems).toEqual([]);
});
