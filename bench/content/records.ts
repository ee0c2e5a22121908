import type { Draft } from './draft.ts';
import { figure, paper, question } from './papers.ts';
import type { Paper, Programme } from './promises.ts';
import { agreement, campaign, plan } from './promises.ts';
import { randomFrom } from './random.ts';
import { news, result } from './reports.ts';
import { bodiesOf } from './world.ts';
import type { Province } from './world.ts';

/** How many of a hundred synthetic records are of each kind; together one hundred. */
const shares = {
  agreements: 10,
  plans: 18,
  campaigns: 6,
  results: 28,
  news: 14,
  documents: 10,
  figures: 8,
  bodies: 5,
  questions: 1,
} as const;

/** As many papers back is far enough to look for the basis of a programme. */
const reach = 40;

/** As many synthetic records, always the same ones for a number. Provinces, indicators and terms come from the site's own content. */
export function syntheticRecords(count: number, provinces: readonly Province[]): Draft[] {
  const of = (kind: keyof typeof shares): number => Math.max(1, Math.floor((count * shares[kind]) / 100));
  const times = <T>(kind: keyof typeof shares, make: (index: number) => T): T[] =>
    Array.from({ length: of(kind) }, (_, index) => make(index));

  // So few provinces that each has all its five bodies and programmes can pair them.
  const used = provinces.slice(0, Math.max(1, Math.min(provinces.length, Math.floor(of('bodies') / 5))));
  const bodies = bodiesOf(used, Math.max(5, of('bodies')));
  const papers: Paper[] = [];
  for (let index = 0; index < of('documents'); index += 1)
    papers.push(paper(index, bodies, papers.slice(-reach)));
  const near = (index: number): Paper[] => {
    const start = (index * 7) % papers.length;
    return papers.slice(start, start + reach);
  };
  const agreements = times('agreements', (index) => agreement(index, bodies, near(index)));
  const campaigns = times('campaigns', (index) => campaign(index, bodies, near(index)));
  const plans = times('plans', (index) => plan(index, chosen(`plan ${index}`, agreements), near(index)));
  const programmes = [...agreements, ...plans, ...campaigns];
  const drafts = [
    ...bodies.map(({ draft }) => draft),
    ...papers.map(({ draft }) => draft),
    ...programmes.map(({ draft }) => draft),
    ...times('results', (index) => result(index, chosen(`result ${index}`, programmes))),
    ...times('news', (index) => {
      const about = new Set([chosen(`news ${index}`, programmes), chosen(`second ${index}`, programmes)]);
      return news(index, [...about].slice(0, index % 3 === 0 ? 2 : 1));
    }),
    ...times('figures', (index) => figure(index, provinces)),
    ...times('questions', (index) => question(index, chosen(`question ${index}`, programmes))),
  ];
  return drafts;
}

function chosen(text: string, programmes: readonly Programme[]): Programme {
  return randomFrom(text).one(programmes);
}
