import type { Draft } from './draft.ts';
import { dayIn } from './promises.ts';
import type { Programme } from './promises.ts';
import { randomFrom } from './random.ts';
import { bodyText, printed, sentence } from './sentences.ts';
import { sourceOf, unitOn } from './world.ts';

const lastYear = 2025;

/** A report on a programme: for most of its promises a number, sometimes short of what was promised. */
export function result(index: number, about: Programme): Draft {
  const random = randomFrom(`results ${index}`);
  const [issuer] = about.parties;
  if (!issuer) throw new RangeError('a programme has a party');
  const year = Math.min(lastYear, random.whole(about.from, about.to));
  const final = year >= about.to;
  const issued = dayIn(random, Math.min(lastYear, year + (final ? 1 : 0)));
  const title = `Báo cáo ${index + 1}/BC năm ${year} của ${issuer.short} về ${about.theme.title}`;
  const entries = about.targets
    .filter(() => random.chance(80))
    .map((target) => ({
      ...target,
      done: Math.max(1, Math.round((target.value * random.whole(40, 130)) / 100)),
    }));
  return {
    collection: 'results',
    id: `${issuer.province.slug}-${year}-bao-cao-${index + 1}`,
    data: {
      title,
      summary: `${sentence(random)} Bản ghi giả định để đo tốc độ.`,
      about: about.subject,
      kind: final ? 'final' : 'interim',
      number: `${index + 1}/BC-BĐH`,
      issuer: { body: issuer.id },
      issuedOn: issued,
      period: { from: String(about.from), to: String(year) },
      publisherKind: random.one(['responsible-body', 'responsible-body', 'other-body', 'press']),
      provinces: [unitOn(issuer.province, issued)],
      category: about.theme.category,
      entries: [
        ...entries.map(({ id, text, unit, done }) => ({
          id,
          commitment: id,
          label: `${text}.`,
          value: {
            value: done,
            unit,
            asPrinted: `${printed(done)} ${unit}`,
            modality: 'exactly',
            nature: 'count',
          },
          period: { from: String(about.from), to: String(year) },
          measuredAt: String(year),
        })),
        {
          id: 'danh-gia-chung',
          label: sentence(random),
          quotedAssessment: 'cơ bản đúng tiến độ',
          unmatched: 'Nhận xét chung, không nói về một cam kết nào.',
        },
      ],
      sources: [sourceOf(title, issuer.title)],
    },
    body: bodyText(
      random,
      [{ text: about.title, href: about.href }],
      entries.map(({ text, unit, done }) => [String(year), text, `${printed(done)} ${unit}`] as const),
    ),
  };
}

/** The summary of an article about one programme or two. */
export function news(index: number, about: readonly Programme[]): Draft {
  const random = randomFrom(`news ${index}`);
  const [main] = about;
  const [body] = main?.parties ?? [];
  if (!main || !body) throw new RangeError('news is about a programme');
  const published = dayIn(random, Math.min(lastYear, main.from + random.whole(0, 2)));
  const title = `Tin ${index + 1}: ${body.short} với việc ${main.theme.title}`;
  return {
    collection: 'news',
    id: `${body.province.slug}-${published.slice(0, 4)}-tin-${index + 1}`,
    data: {
      title,
      summary: `${sentence(random)} Bản ghi giả định để đo tốc độ.`,
      publishedOn: published,
      publisher: `Báo ${body.province.name}`,
      own: true,
      category: main.theme.category,
      about: about.map(({ subject }) => subject),
      provinces: [unitOn(body.province, published)],
      sources: [sourceOf(title, `Báo ${body.province.name}`)],
    },
    body: bodyText(
      random,
      about.map(({ title: text, href }) => ({ text, href })),
      [[published.slice(0, 4), main.theme.title, '1 đợt']],
    ),
  };
}
