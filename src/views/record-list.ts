import { comparePartial } from '../domain/partial-date.ts';
import { compareVietnamese } from '../domain/vietnamese-text.ts';
import { formatDate, formatPeriod } from '../i18n/format.ts';
import { recordStateFact } from './agreement.ts';
import { placesBothWays, placeToday, type PlacesBothWays } from './boundaries.ts';
import { judge } from './commitment-register.ts';
import type { ViewContext } from './context.ts';
import { headlineOf } from './headline.ts';
import { content, type Phrase } from './phrase.ts';
import { placePhrase } from './place-words.ts';
import { ownDate } from './record-day.ts';
import { keyOf, type PromiseRecord, type promiseCollections } from './register.ts';

/** One entry of a list of agreements, plans or campaigns. */
export interface PromiseCard {
  link: Phrase;
  summary: string;
  when: string;
  places: Phrase[];
  /** The same places by today's boundaries; undefined where they are the same. */
  placesToday: Phrase[] | undefined;
  state: string;
  headline: string;
}

export interface PromiseList {
  title: string;
  lede: string;
  count: string;
  cards: PromiseCard[];
  /** How many of them each place has, by the boundaries of their days and by today's. */
  byPlace: PlacesBothWays;
}

/** Newest first by period or own date; undated last, by name. */
function newestFirst(a: PromiseRecord, b: PromiseRecord): number {
  const [first, second] = [a, b].map((record) => ownDate(record) ?? record.data.period?.from);
  if (first === undefined || second === undefined) {
    return (
      Number(first === undefined) - Number(second === undefined) ||
      compareVietnamese(a.data.title, b.data.title)
    );
  }
  return comparePartial(second, first) || compareVietnamese(a.data.title, b.data.title);
}

/** Places as the document names them, and as they are today where that differs; two units may have become one. */
function cardPlaces(
  context: ViewContext,
  record: PromiseRecord,
  own: string | undefined,
): Pick<PromiseCard, 'places' | 'placesToday'> {
  const places = record.data.provinces.map((unit) => placePhrase(context, unit, own));
  const today = record.data.provinces.map((unit) => placeToday(context, unit, own));
  const differ = today.some(({ text }, index) => text !== places[index]?.text);
  return { places, placesToday: differ ? today : undefined };
}

/** The card of a record; an agreement counts the commitments of its plans too. */
export function promiseCard(context: ViewContext, record: PromiseRecord): PromiseCard {
  const { register, locale } = context;
  const own = ownDate(record);
  const { period } = record.data;
  const judged = [record, ...register.plansUnder(keyOf(record))].flatMap((each) => judge(register, each));
  const dated = own === undefined ? context.t('record.unknown') : formatDate(own, locale);
  return {
    link: content(record.data.title, context.href({ record: record.collection, id: record.id })),
    summary: record.data.summary,
    when: period ? formatPeriod(period, locale) : dated,
    ...cardPlaces(context, record, own),
    state: recordStateFact(context, record)
      .phrases.map(({ text }) => text)
      .join(''),
    headline: headlineOf(context, judged).sentence,
  };
}

/** The list page of agreements, plans or campaigns: everything known on the as-of day. */
export function promiseList(
  context: ViewContext,
  collection: (typeof promiseCollections)[number],
): PromiseList {
  const { t, register } = context;
  const records: PromiseRecord[] = [...register.known[collection]];
  return {
    title: t(`list.${collection}.title`),
    lede: t(`list.${collection}.lede`),
    count: `${t('list.count', { count: records.length })}, ${context.asOfWords}`,
    cards: records.toSorted(newestFirst).map((record) => promiseCard(context, record)),
    byPlace: placesBothWays(
      context,
      records.map((record) => ({ key: keyOf(record), units: record.data.provinces })),
      'records',
    ),
  };
}
