import { compareDays } from '../domain/calendar-day.ts';
import { compareVietnamese } from '../domain/vietnamese-text.ts';
import { formatDate } from '../i18n/format.ts';
import type { SiteRecord } from '../schemas/site-records.ts';
import { breakdownsOf, type BreakdownView } from './breakdown.ts';
import type { ViewContext } from './context.ts';
import {
  describedDay,
  observationRow,
  observationsOf,
  type ObservationRow,
  type Observed,
} from './observation.ts';
import { content, type Phrase } from './phrase.ts';
import { fact, recordPage, type RecordPage } from './record-page.ts';

type IndicatorRecord = SiteRecord<'indicators'>;

/** An indicator on the dashboard with the newest number that the register holds. */
export interface IndicatorTile {
  link: Phrase;
  summary: string;
  latest?: ObservationRow | undefined;
}

export interface IndicatorList {
  title: string;
  lede: string;
  count: string;
  tiles: IndicatorTile[];
}

export interface IndicatorView {
  page: RecordPage;
  definition: string;
  rows: ObservationRow[];
  breakdowns: BreakdownView[];
  breaks: { when: string; text: string }[];
}

/** The newest number first; of several for one day, the preferred one. */
function newestFirst(a: Observed, b: Observed): number {
  return (
    compareDays(describedDay(b.data), describedDay(a.data)) ||
    Number(b.data.preferred === true) - Number(a.data.preferred === true) ||
    compareDays(a.figure.id, b.figure.id)
  );
}

function tile(context: ViewContext, record: IndicatorRecord): IndicatorTile {
  const all = observationsOf(context, record.id);
  const latest = all.filter(({ data }) => data.value !== null).toSorted(newestFirst)[0];
  return {
    link: content(record.data.title, context.href({ record: 'indicators', id: record.id })),
    summary: record.data.summary,
    latest: latest && observationRow(context, latest, all),
  };
}

/** The dashboard: every indicator with its newest number. */
export function indicatorList(context: ViewContext): IndicatorList {
  const { t, register } = context;
  const records = register.known.indicators.toSorted((a, b) => compareVietnamese(a.data.title, b.data.title));
  return {
    title: t('list.indicators.title'),
    lede: t('list.indicators.lede'),
    count: `${t('list.count', { count: records.length })}, ${context.asOfWords}`,
    tiles: records.map((record) => tile(context, record)),
  };
}

/** By place, then in order of time. */
function byPlaceAndTime(context: ViewContext): (a: Observed, b: Observed) => number {
  const place = ({ data }: Observed): string =>
    data.province === undefined
      ? ''
      : (context.register.get('provinces', data.province)?.data.title ?? data.province);
  return (a, b) =>
    compareVietnamese(place(a), place(b)) ||
    compareDays(describedDay(a.data), describedDay(b.data)) ||
    newestFirst(a, b);
}

/** Everything the page of an indicator shows: its definition and every number published for it. */
export function indicatorView(context: ViewContext, record: IndicatorRecord): IndicatorView {
  const { t, locale } = context;
  const { data } = record;
  const all = observationsOf(context, record.id).toSorted(byPlaceAndTime(context));
  const facts = [
    fact(t('indicator.unit'), content(data.unit)),
    fact(t('indicator.reportedBy'), data.reportedBy === undefined ? undefined : content(data.reportedBy)),
    fact(t('indicator.observations'), {
      text: t('list.count', { count: all.length }),
      aside: context.asOfWords,
    }),
  ];
  return {
    page: recordPage(context, record, facts),
    definition: data.definition,
    rows: all.map((one) => observationRow(context, one, all)),
    breakdowns: all.flatMap((one) => breakdownsOf(context, one)),
    breaks: data.breaks.map(({ on, text }) => ({ when: formatDate(on, locale), text })),
  };
}
