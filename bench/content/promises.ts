import type { Draft, Value } from './draft.ts';
import type { Random } from './random.ts';
import { randomFrom } from './random.ts';
import { bodyText, paragraph, printed, sentence } from './sentences.ts';
import { measurable, qualitative, themes } from './words.ts';
import { sourceOf, unitOn } from './world.ts';
import type { Body } from './world.ts';

/** A promise with a number, as reports come back to it. */
export interface Target {
  id: string;
  text: string;
  unit: string;
  value: number;
  due: string;
}

/** A record that makes promises, with what other records need to know of it. */
export interface Programme {
  draft: Draft;
  title: string;
  href: string;
  subject: Record<string, string>;
  parties: Body[];
  theme: (typeof themes)[number];
  from: number;
  to: number;
  targets: Target[];
}

/** A paper that programmes rest on. */
export interface Paper {
  id: string;
  title: string;
  issuedOn: string;
  draft: Draft;
}

const words = [
  { before: 'ít nhất ', modality: 'at-least' },
  { before: 'khoảng ', modality: 'about' },
  { before: '', modality: 'exactly' },
  { before: 'từ ', modality: 'at-least' },
];

/** A programme of co-operation between two bodies of one province. */
export function agreement(index: number, bodies: readonly Body[], papers: readonly Paper[]): Programme {
  const random = randomFrom(`agreements ${index}`);
  const first = random.one(bodies);
  const second = random.one(bodies.filter((body) => body.province === first.province && body !== first));
  const theme = random.one(themes);
  const from = random.whole(2014, 2024);
  const to = from + random.whole(2, 4);
  const number = `${String(index + 1).padStart(2, '0')}/CTPH-${from}`;
  const title = `${first.short} và ${second.short}: ${theme.title}, ${from}–${to} (số ${number})`;
  const signed = dayIn(random, from);
  return programme({
    collection: 'agreements',
    folder: 'chuong-trinh',
    index,
    random,
    title,
    theme,
    parties: [first, second],
    from,
    to,
    papers: before(papers, signed),
    data: {
      parties: [{ who: { body: first.id } }, { who: { body: second.id } }],
      signed: { on: signed, asPrinted: `Ngày ${signed.split('-').reverse().join('/')}` },
      number,
      provinces: [unitOn(first.province, signed)],
      contents: [sentence(random), sentence(random)],
      responsibilities: [
        { who: { body: first.id }, items: [sentence(random), sentence(random)] },
        { who: { body: second.id }, items: [sentence(random)] },
      ],
      reviews: { every: { months: 12, asPrinted: 'Định kỳ hằng năm' }, atEnd: true },
    },
  });
}

/** A work plan of one year under a programme. */
export function plan(index: number, under: Programme, papers: readonly Paper[]): Programme {
  const random = randomFrom(`plans ${index}`);
  const issuer = random.one(under.parties);
  const year = random.whole(under.from, Math.min(under.to, 2025));
  const issued = dayIn(random, year);
  const number = `${index + 1}/KH-${issuer.id.startsWith('so-khcn') ? 'SKHCN' : 'BĐH'}`;
  const title = `Kế hoạch ${number} năm ${year} của ${issuer.short} về ${under.theme.title}`;
  return programme({
    collection: 'plans',
    folder: 'ke-hoach',
    index,
    random,
    title,
    theme: under.theme,
    parties: under.parties,
    from: year,
    to: year,
    papers: before(papers, issued),
    data: {
      number,
      issuer: { body: issuer.id },
      issuedOn: issued,
      place: issuer.province.name,
      provinces: [unitOn(issuer.province, issued)],
      under: under.subject,
      sections: ['I', 'II', 'III'].map((mark) => ({
        number: mark,
        heading: sentence(random)
          .slice(0, 90)
          .replace(/[ ,.]*$/, ''),
        items: [sentence(random), sentence(random)],
      })),
      funding: 'Từ nguồn sự nghiệp được giao hằng năm và đóng góp của các bên.',
      recipients: ['Như trên', 'Lưu: văn thư'],
      monitor: [{ body: issuer.id }],
    },
  });
}

/** An emulation movement of one body. */
export function campaign(index: number, bodies: readonly Body[], papers: readonly Paper[]): Programme {
  const random = randomFrom(`campaigns ${index}`);
  const body = random.one(bodies);
  const theme = random.one(themes);
  const from = random.whole(2014, 2024);
  const to = from + random.whole(0, 4);
  const launched = dayIn(random, from);
  return programme({
    collection: 'campaigns',
    folder: 'thi-dua',
    index,
    random,
    title: `${body.short} phát động thi đua đợt ${index + 1}: ${theme.title}, ${from}–${to}`,
    theme,
    parties: [body],
    from,
    to,
    papers: before(papers, launched),
    data: {
      slogan: 'Đoàn kết, sáng tạo, cùng nhau làm giàu chính đáng',
      launchedBy: [{ body: body.id }],
      launchedOn: launched,
      provinces: [unitOn(body.province, launched)],
      contents: [sentence(random), sentence(random), sentence(random)],
      criteria: { collective: [sentence(random)], individual: [sentence(random)] },
    },
  });
}

interface Parts {
  collection: 'agreements' | 'plans' | 'campaigns';
  folder: string;
  index: number;
  random: Random;
  title: string;
  theme: (typeof themes)[number];
  parties: Body[];
  from: number;
  to: number;
  papers: readonly Paper[];
  data: Record<string, Value>;
}

function programme(parts: Parts): Programme {
  const { collection, folder, index, random, title, theme, parties, from, to } = parts;
  const [lead] = parties;
  if (!lead) throw new RangeError('a programme has a party');
  const id = `${lead.province.slug}-${from}-${theme.id}-${index + 1}`;
  // A programme's page shows the promises of its plans too, so that an id must be one on the whole page.
  const own = collection === 'plans' ? `-kh${index + 1}` : '';
  const targets = random.some(measurable, random.whole(2, 5)).map(({ id: name, text, unit, least, most }) => {
    const value = random.whole(least, most);
    return { id: `${name}${own}`, text, unit, value, due: String(random.whole(from, to)) };
  });
  const basis = random.some(parts.papers, 2);
  const publisher = lead.title;
  const draft: Draft = {
    collection,
    id,
    data: {
      title,
      summary: `${paragraph(random, 1)} Bản ghi giả định để đo tốc độ.`,
      ...parts.data,
      period: { from: String(from), to: String(to) },
      category: theme.category,
      ...(collection === 'campaigns' ? {} : { aims: [sentence(random), sentence(random)] }),
      commitments: [
        ...targets.map((target) => measured(random, target, parties)),
        ...random.some(qualitative, random.whole(1, 3)).map(({ id: name, text }) => ({
          id: `${name}${own}`,
          text,
          kind: 'qualitative',
          lead: parties.map((body) => ({ body: body.id })),
          locator: 'Mục II',
        })),
      ],
      basis: basis.map((paper) => ({ document: paper.id })),
      sources: [sourceOf(title, publisher)],
      notes: [{ kind: 'gap', where: 'funding', text: 'Nguồn không nêu số tiền cho từng việc.' }],
    },
    body: bodyText(
      random,
      basis.map((paper) => ({ text: paper.title, href: `/van-ban/${paper.id}/` })),
      targets.map(({ text, unit, value, due }) => [due, text, `${printed(value)} ${unit}`] as const),
    ),
  };
  const subject = { [collection.slice(0, -1)]: id };
  return { draft, title, href: `/${folder}/${id}/`, subject, parties, theme, from, to, targets };
}

function measured(random: Random, { id, text, unit, value, due }: Target, parties: readonly Body[]): Value {
  const { before: word, modality } = random.one(words);
  return {
    id,
    text: `${text}: ${word}${printed(value)} ${unit}.`,
    kind: 'measurable',
    group: 'Chỉ tiêu chính',
    lead: [{ body: random.one(parties).id }],
    target: { value, unit, asPrinted: `${word}${printed(value)} ${unit}`, modality, nature: 'count' },
    due,
    dueBasis: 'stated',
    section: 'II',
    locator: 'Mục II',
  };
}

/** A day of a year, as the register writes it. */
export function dayIn(random: Random, year: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${year}-${two(random.whole(1, 12))}-${two(random.whole(1, 28))}`;
}

function before(papers: readonly Paper[], day: string): Paper[] {
  return papers.filter(({ issuedOn }) => issuedOn < day);
}
