import { formatDate, formatPeriod } from '../../i18n/format.ts';
import { placeToday } from '../boundaries.ts';
import { judge } from '../commitment-register.ts';
import type { ViewContext } from '../context.ts';
import { headlineSentence } from '../headline.ts';
import { content } from '../phrase.ts';
import { placePhrase } from '../place-words.ts';
import { recordBadge } from '../record-badge.ts';
import { ownDate } from '../record-day.ts';
import { keyOf, type PromiseRecord } from '../register.ts';
import type { RecordCard } from './record-card.ts';

/** Places as the document names them, and as they are today where that differs; two units may have become one. */
function cardPlaces(
  context: ViewContext,
  record: PromiseRecord,
  own: string | undefined,
): Pick<RecordCard, 'places' | 'placesToday'> {
  const places = record.data.provinces.map((unit) => placePhrase(context, unit, own));
  const today = record.data.provinces.map((unit) => placeToday(context, unit, own));
  const differ = today.some(({ text }, index) => text !== places[index]?.text);
  return { places, placesToday: differ ? today : undefined };
}

/** The card of an agreement, plan or campaign; an agreement counts the commitments of its plans too. */
export function promiseCard(context: ViewContext, record: PromiseRecord): RecordCard {
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
    badge: recordBadge(context, record),
    closing: [{ text: headlineSentence(context, judged) }],
  };
}
