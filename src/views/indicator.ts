import { fileAddress } from '../i18n/file-routes.ts';
import { formatDate, formatNumber } from '../i18n/format.ts';
import type { SiteRecord } from '../schemas/site-records.ts';
import { breakdownsOf, type BreakdownView } from './breakdown.ts';
import { byPlaceAndTime, hasPlacePages, newestByPlace } from './indicator-place-index.ts';
import { dotPlot, type DotPlot } from './chart-dots.ts';
import type { ViewContext } from './context.ts';
import { indicatorCounts } from './indicator-list.ts';
import { targetsFor } from './indicator-target.ts';
import { changesOf } from './observation-change.ts';
import { observationRow, observationsOf, type ObservationRow, type Observed } from './observation.ts';
import { content, type Phrase } from './phrase.ts';
import { fact, recordPage, type RecordPage } from './record-page.ts';
import { isDrawn, mostNumbersFirst, seriesOf, type Series } from './series.ts';
import { targetRows, type TargetRow } from './target-row.ts';
import { smallMultiples, type SmallMultiples } from './small-multiples.ts';

type IndicatorRecord = SiteRecord<'indicators'>;

export interface IndicatorView {
  page: RecordPage;
  /** "28 số liệu của 14 nơi, 2013–2025"; undefined where nothing is published. */
  counts: string | undefined;
  definition: string;
  /** "Những nơi có từ hai số liệu trở lên: 14." */
  drawn: string;
  multiples: SmallMultiples;
  dots: DotPlot | undefined;
  targets: TargetRow[];
  rows: ObservationRow[];
  table: { heading: string; note?: string | undefined };
  breakdowns: BreakdownView[];
  breaks: { when: string; text: string }[];
  download: Phrase;
  downloadHow: string;
}

/** So many drawings stand on the page of an indicator whose places have pages of their own. */
const mostPanels = 12;

/** The courses that the page draws: all of them, or those with the most numbers where places have pages of their own. */
function drawnSeries(context: ViewContext, series: readonly Series[], isLong: boolean) {
  const all = series.filter(isDrawn);
  const counted = context.t('series.count', { count: all.length });
  if (!isLong || all.length <= mostPanels) return { words: counted, series: all };
  const most = new Set(all.toSorted(mostNumbersFirst).slice(0, mostPanels));
  return {
    words: `${counted} ${context.t('series.most', { count: mostPanels })}`,
    series: all.filter((each) => most.has(each)),
  };
}

/** The table of every number with its parts; of a long one the newest number of each place, with links to all others. */
function numbersOf(
  context: ViewContext,
  id: string,
  all: readonly Observed[],
  series: readonly Series[],
): Pick<IndicatorView, 'rows' | 'table' | 'breakdowns'> {
  const { t, register, locale } = context;
  const changes = changesOf(context, series);
  const row = (one: Observed): ObservationRow => ({
    ...observationRow(context, one, all),
    change: changes.get(one),
  });
  if (!hasPlacePages(register, id))
    return {
      rows: all.map(row),
      table: { heading: t('indicator.tableHeading') },
      breakdowns: all.flatMap((one) => breakdownsOf(context, one)),
    };
  const newest = newestByPlace(context, id);
  const counts = { count: formatNumber(all.length, locale), places: newest.length };
  return {
    rows: newest.map(({ one, place }) => ({ ...row(one), place })),
    table: { heading: t('indicator.tableNewest'), note: t('indicator.tableNewest.note', counts) },
    breakdowns: [],
  };
}

/** Everything the page of an indicator shows: its course in each place, its latest numbers, and every one of them. */
export function indicatorView(context: ViewContext, record: IndicatorRecord): IndicatorView {
  const { t, locale, register } = context;
  const { data } = record;
  const all = observationsOf(context, record.id).toSorted(byPlaceAndTime(context));
  const series = seriesOf(context, all);
  const drawn = drawnSeries(context, series, hasPlacePages(register, record.id));
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
    drawn: drawn.words,
    multiples: smallMultiples(context, drawn.series, 'place', 'dien-bien'),
    dots: dotPlot(context, all),
    targets: targetRows(context, targetsFor(context, record.id), all),
    ...numbersOf(context, record.id, all, series),
    breaks: data.breaks.map(({ on, text }) => ({ when: formatDate(on, locale), text })),
    download: {
      text: t('indicator.download.all'),
      href: fileAddress({ dataset: 'so-lieu', format: 'csv' }, register.config.basePath),
    },
    downloadHow: t('indicator.download.how', { id: record.id }),
  };
}
