import { yearOf } from '../domain/calendar-day.ts';
import { compareVietnamese } from '../domain/vietnamese-text.ts';
import { actorPhrase, recordLink, type ViewContext } from './context.ts';
import { content, type Phrase } from './phrase.ts';
import { placePhrase } from './place-words.ts';
import { keyOf } from './register.ts';
import type { CommitmentEntry, Promisor, ReportingEntries, ReviewEntry } from './reporting-status-entries.ts';

/** "0/3": how many are recorded of those whose time has come. */
export interface Fraction {
  recorded: number;
  of: number;
}

/** One line of a table of who published what. */
export interface StatusRow {
  who: Phrase;
  reviews: string;
  results: string;
}

export interface StatusTable {
  id: string;
  heading: string;
  /** What the first column names. */
  first: string;
  rows: StatusRow[];
}

type AnyEntry = ReviewEntry | CommitmentEntry;

/** A line to which an entry belongs: its key, the text it is sorted by, and its words. */
interface Line {
  key: string;
  order: string;
  who: Phrase;
}

/** What is recorded of what counts. */
export function fractionOf(entries: readonly AnyEntry[]): Fraction {
  const counted = entries.filter(({ counts }) => counts);
  return { recorded: counted.filter(({ recorded }) => recorded).length, of: counted.length };
}

/** "0/3 kỳ đã ghi nhận", or that nothing has come due yet. */
export function fractionWords({ t }: ViewContext, kind: 'reviews' | 'results', fraction: Fraction): string {
  if (fraction.of === 0) return t(`reporting.none.${kind}`);
  return t(`reporting.fraction.${kind}`, { recorded: fraction.recorded, of: fraction.of });
}

/** By the unit that the document names, never by the one its territory belongs to today. */
function placeLines(context: ViewContext, { record }: AnyEntry): Line[] {
  const { units } = context.register;
  if (record.data.provinces.length === 0)
    return [{ key: '', order: '', who: { text: context.t('reporting.nation') } }];
  return record.data.provinces.map((id) => ({
    key: id,
    order: units.find((unit) => unit.id === id)?.name ?? id,
    who: placePhrase(context, id, undefined),
  }));
}

function promisorLine(context: ViewContext, who: Promisor): Line {
  if ('described' in who) return { key: who.described, order: who.described, who: content(who.described) };
  const phrase = actorPhrase(context, { body: who.body });
  return { key: who.body, order: phrase.text, who: phrase };
}

function programmeLine(context: ViewContext, { record }: AnyEntry): Line {
  const { collection, id, data } = record;
  return { key: keyOf(record), order: data.title, who: recordLink(context, collection, id) };
}

function yearLine({ dueDay }: AnyEntry): Line {
  const year = String(yearOf(dueDay)).padStart(4, '0');
  return { key: year, order: year, who: { text: year } };
}

/** Alphabetical, or by year: the order says nothing of who did well. */
function rowsBy(
  context: ViewContext,
  { reviews, commitments }: ReportingEntries,
  linesOf: (entry: AnyEntry) => Line[],
): StatusRow[] {
  const lines = new Map<string, { line: Line; reviews: ReviewEntry[]; commitments: CommitmentEntry[] }>();
  const under = (line: Line) => {
    const found = lines.get(line.key) ?? { line, reviews: [], commitments: [] };
    lines.set(line.key, found);
    return found;
  };
  for (const entry of reviews.filter(({ counts }) => counts))
    for (const line of linesOf(entry)) under(line).reviews.push(entry);
  for (const entry of commitments) for (const line of linesOf(entry)) under(line).commitments.push(entry);
  return [...lines.values()]
    .toSorted((a, b) => compareVietnamese(a.line.order, b.line.order) || (a.line.key < b.line.key ? -1 : 1))
    .map((each) => ({
      who: each.line.who,
      reviews: fractionWords(context, 'reviews', fractionOf(each.reviews)),
      results: fractionWords(context, 'results', fractionOf(each.commitments)),
    }));
}

const anchors = {
  place: 'theo-dia-phuong',
  body: 'theo-to-chuc',
  programme: 'theo-van-ban',
  year: 'theo-nam',
} as const;
/** The ways in which the promises are divided. */
export type StatusDivision = keyof typeof anchors;

function distinct(lines: readonly Line[]): Line[] {
  return [...new Map(lines.map((line) => [line.key, line])).values()];
}

/** The promises in lines: by place, by body, by programme, or by the year in which they came due. */
export function statusTable(
  context: ViewContext,
  entries: ReportingEntries,
  division: StatusDivision,
): StatusTable {
  const { t } = context;
  const linesOf: Record<StatusDivision, (entry: AnyEntry) => Line[]> = {
    place: (entry) => distinct(placeLines(context, entry)),
    body: (entry) => distinct(entry.promisors.map((who) => promisorLine(context, who))),
    programme: (entry) => [programmeLine(context, entry)],
    year: (entry) => [yearLine(entry)],
  };
  return {
    id: anchors[division],
    heading: t(`reporting.by.${division}`),
    first: t(`reporting.column.${division}`),
    rows: rowsBy(context, entries, linesOf[division]),
  };
}
