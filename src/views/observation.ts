import { lastDay } from '../domain/partial-date.ts';
import { formatDate, formatPeriod, formatQuantity, moneyUnitFor, type MoneyUnit } from '../i18n/format.ts';
import type { CalendarDay } from '../domain/calendar-day.ts';
import type { SiteRecord } from '../schemas/site-records.ts';
import { recordLink, type ViewContext } from './context.ts';
import { indexed } from './once.ts';
import { content, type Phrase } from './phrase.ts';
import { placePhrase } from './place-words.ts';
import { collect, type Register } from './register.ts';

type FigureRecord = SiteRecord<'figures'>;
type Dated = Pick<FigureRecord['data']['observations'][number], 'at' | 'period'> & {
  inferred?: string | undefined;
};

/** One published number with the source that published it. */
export interface Observed {
  figure: FigureRecord;
  /** Position in its source, from 0. */
  index: number;
  data: FigureRecord['data']['observations'][number];
}

/** A row of a table of numbers. */
export interface ObservationRow {
  indicator: Phrase;
  place: Phrase;
  value: Phrase;
  when: Phrase;
  source: Phrase;
  /** The change from an earlier number of the same place, or why none is told. */
  change?: string | undefined;
  note?: string | undefined;
}

function observationsBy(key: (one: Observed) => string | undefined) {
  return (register: Register): Map<string, Observed[]> => {
    const index = new Map<string, Observed[]>();
    for (const one of register.known.figures.flatMap(observed)) collect(index, key(one), one);
    return index;
  };
}
const byIndicator = indexed(
  'observationsOf',
  observationsBy(({ data }) => data.indicator),
);
const byUnit = indexed(
  'observationsIn',
  observationsBy(({ data }) => data.province),
);

/** Every number of the known sources for one provincial unit. */
export function observationsIn(register: Register, unitId: string): readonly Observed[] {
  return byUnit(register, unitId) ?? [];
}

/** Every number of the known sources for one indicator. */
export function observationsOf(context: ViewContext, indicator: string): Observed[] {
  return byIndicator(context.register, indicator) ?? [];
}

/** The numbers of one source. */
export function observed(figure: FigureRecord): Observed[] {
  return figure.data.observations.map((data, index) => ({ figure, index, data }));
}

const moneyUnit = indexed(
  'moneyUnit',
  (register): Map<string, MoneyUnit | undefined> =>
    new Map(
      register.all.indicators.map(({ id }) => [
        id,
        moneyUnitFor(
          (byIndicator(register, id) ?? []).flatMap(({ data: { value } }) =>
            [value?.value, value?.min, value?.max].filter((each) => each !== undefined),
          ),
        ),
      ]),
    ),
);

/** The one unit in which all amounts of an indicator are written; undefined for what is not counted in đồng. */
export function moneyOf({ register }: ViewContext, indicator: string): MoneyUnit | undefined {
  const isMoney = register.get('indicators', indicator)?.data.unit === 'đồng';
  return isMoney ? moneyUnit(register, indicator) : undefined;
}

/** The last day that a number describes; '' when its source gives none. */
export function describedDay({ at, period }: Dated): CalendarDay {
  const date = at ?? period?.to ?? period?.from;
  return date === undefined ? '' : lastDay(date);
}

/** Where a number holds: a place and perhaps only a part of it, or the whole country. */
export function observedPlace(context: ViewContext, { province, scope, ...dated }: Observed['data']): Phrase {
  const day = describedDay(dated);
  const place =
    province === undefined
      ? { text: context.t('indicator.nation') }
      : placePhrase(context, province, day === '' ? undefined : day);
  return scope === undefined
    ? place
    : { ...place, aside: [place.aside, scope].filter((words) => words !== undefined).join('; ') };
}

/** The day or period of a number, with the reason where the register inferred it. */
export function observedTime({ t, locale }: ViewContext, { at, period, inferred }: Dated): Phrase {
  const aside = inferred === undefined ? undefined : `${t('indicator.inferredAt')}: ${inferred}`;
  if (at !== undefined) return { text: formatDate(at, locale), aside };
  return { text: period ? formatPeriod(period, locale) : t('record.unknown'), aside };
}

/** A number as we read it, with the source's own words beside it where they differ. */
export function valuePhrase(
  { t, locale }: ViewContext,
  value: Observed['data']['value'],
  remarks: string[] = [],
  money?: MoneyUnit,
): Phrase {
  if (value === null) return { text: t('indicator.noValue') };
  const text = formatQuantity(value, locale, money);
  // "215" beside "215 hợp tác xã" would tell nothing.
  const same = value.asPrinted === text || text.startsWith(`${value.asPrinted} `);
  const printed = same ? [] : [t('record.asPrinted', { text: value.asPrinted })];
  // An amount of money is written in the page's language, every other unit in the source's.
  return {
    text,
    vi: value.unit !== 'đồng' && value.unit !== '%',
    aside: [...remarks, ...printed].join('; ') || undefined,
  };
}

/** Whether the same number is given by another source that the register prefers. */
export function isSecondary(one: Observed, all: readonly Observed[]): boolean {
  const same = (other: Observed): boolean =>
    other.data.indicator === one.data.indicator &&
    other.data.province === one.data.province &&
    other.data.scope === one.data.scope &&
    other.data.period?.from === one.data.period?.from &&
    describedDay(other.data) === describedDay(one.data);
  return (
    one.data.preferred !== true &&
    all.some((other) => other !== one && other.data.preferred === true && same(other))
  );
}

/** The page of the source that published a number: one click from wherever the number stands. */
export function sourceOf(context: ViewContext, { figure }: Observed): Phrase {
  return content(figure.data.title, context.href({ record: 'figures', id: figure.id }));
}

export function observationRow(
  context: ViewContext,
  one: Observed,
  all: readonly Observed[] = [],
): ObservationRow {
  const { t } = context;
  const { data } = one;
  const remarks = [
    data.estimate === true ? t('indicator.estimate') : '',
    isSecondary(one, all) ? t('indicator.otherSource') : '',
  ];
  return {
    indicator: recordLink(context, 'indicators', data.indicator),
    place: observedPlace(context, data),
    value: valuePhrase(
      context,
      data.value,
      remarks.filter((remark) => remark !== ''),
      moneyOf(context, data.indicator),
    ),
    when: observedTime(context, data),
    source: sourceOf(context, one),
    note: data.note,
  };
}
