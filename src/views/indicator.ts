import { compareDays } from '../domain/calendar-day.ts';
import { compareVietnamese } from '../domain/vietnamese-text.ts';
import { fileAddress } from '../i18n/file-routes.ts';
import { formatDate } from '../i18n/format.ts';
import type { SiteRecord } from '../schemas/site-records.ts';
import { breakdownsOf, type BreakdownView } from './breakdown.ts';
import { dotPlot, type DotPlot } from './chart-dots.ts';
import type { ViewContext } from './context.ts';
import { indicatorCounts } from './indicator-list.ts';
import { targetsFor } from './indicator-target.ts';
import { changesOf } from './observation-change.ts';
import {
  describedDay,
  observationRow,
  observationsOf,
  type ObservationRow,
  type Observed,
} from './observation.ts';
import { content, type Phrase } from './phrase.ts';
import { fact, recordPage, type RecordPage } from './record-page.ts';
import { placeName, seriesOf } from './series.ts';
import { targetRows, type TargetRow } from './target-row.ts';
import { smallMultiples, type SmallMultiples } from './small-multiples.ts';

type IndicatorRecord = SiteRecord<'indicators'>;

export interface IndicatorView {
  page: RecordPage;
  /** "28 số liệu của 14 nơi, 2013–2025"; undefined where nothing is published. */
  counts: string | undefined;
  definition: string;
  multiples: SmallMultiples;
  dots: DotPlot | undefined;
  targets: TargetRow[];
  rows: ObservationRow[];
  breakdowns: BreakdownView[];
  breaks: { when: string; text: string }[];
  download: Phrase;
  downloadHow: string;
}

/** By place, what of it is covered, then in order of time; of several for one day, the preferred one first. */
function byPlaceAndTime(context: ViewContext): (a: Observed, b: Observed) => number {
  return (a, b) =>
    compareVietnamese(placeName(context, a.data.province), placeName(context, b.data.province)) ||
    compareVietnamese(a.data.scope ?? '', b.data.scope ?? '') ||
    compareDays(describedDay(a.data), describedDay(b.data)) ||
    Number(b.data.preferred === true) - Number(a.data.preferred === true) ||
    compareDays(a.figure.id, b.figure.id);
}

/** Everything the page of an indicator shows: its course in each place, its latest numbers, and every one of them. */
export function indicatorView(context: ViewContext, record: IndicatorRecord): IndicatorView {
  const { t, locale, register } = context;
  const { data } = record;
  const all = observationsOf(context, record.id).toSorted(byPlaceAndTime(context));
  const series = seriesOf(context, all);
  const changes = changesOf(context, series);
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
    counts: indicatorCounts(context, all),
    definition: data.definition,
    multiples: smallMultiples(context, series, 'place', 'dien-bien'),
    dots: dotPlot(context, all),
    targets: targetRows(context, targetsFor(context, record.id), all),
    rows: all.map((one) => ({ ...observationRow(context, one, all), change: changes.get(one) })),
    breakdowns: all.flatMap((one) => breakdownsOf(context, one)),
    breaks: data.breaks.map(({ on, text }) => ({ when: formatDate(on, locale), text })),
    download: {
      text: t('indicator.download.all'),
      href: fileAddress({ dataset: 'so-lieu', format: 'csv' }, register.config.basePath),
    },
    downloadHow: t('indicator.download.how', { id: record.id }),
  };
}
