import type { CalendarDay } from '../domain/calendar-day.ts';
import { gapBetween, longestGapYears, type Separation } from '../domain/observation-series.ts';
import { firstDay, yearOfDate } from '../domain/partial-date.ts';
import { formatDate } from '../i18n/format.ts';
import type { ViewContext } from './context.ts';
import type { TimeWindow } from './chart-time.ts';
import { observedTime } from './observation.ts';
import { inlineName, mergedInto } from './place-units.ts';
import { seriesRules, type Series } from './series.ts';

/** A day on which the unit of a series ended or the way of counting changed, with the words for its dashed line. */
export interface SeriesEvent {
  day: CalendarDay;
  words: string;
}

/** Why two numbers are parted, in words. */
export function separationWords({ t }: ViewContext, why: Separation, period: boolean): string {
  if (why === 'apart' && period) return t('separation.apart.period');
  return t(`separation.${why}`, { years: longestGapYears });
}

/** What happened inside the window that numbers must not be joined across. */
export function seriesEvents(context: ViewContext, series: Series, window: TimeWindow): SeriesEvent[] {
  const { t, register, locale } = context;
  const inWindow = (day: CalendarDay): boolean =>
    yearOfDate(day) >= window.fromYear && yearOfDate(day) <= window.toYear;
  const unit = register.units.find(({ id }) => id === series.unit);
  const into = unit && mergedInto(register, unit);
  const ended = unit?.valid.until;
  const breaks = register.get('indicators', series.indicator)?.data.breaks ?? [];
  return [
    ...(into && ended !== undefined
      ? [
          {
            day: ended,
            words: t('chart.unitEnds', { day: formatDate(ended, locale), name: inlineName(context, into) }),
          },
        ]
      : []),
    ...breaks.map(({ on }) => ({
      day: firstDay(on),
      words: t('chart.break', { when: formatDate(on, locale, 'prose') }),
    })),
  ].filter(({ day }) => inWindow(day));
}

/** What a reader of the drawing must know: which marks are not joined and why, and what its dashed lines stand for. */
export function seriesNotes(context: ViewContext, series: Series, window: TimeWindow): string[] {
  const { t } = context;
  const rules = seriesRules(context, series.indicator);
  const pairs = series.points.slice(1).map((point, index) => [series.points[index], point] as const);
  const gaps = pairs.flatMap(([before, after]) => {
    const why = before && gapBetween(before.one.data, after.one.data, rules);
    if (!before || !why) return [];
    return [
      t('chart.notJoined', {
        from: observedTime(context, before.one.data).text,
        to: observedTime(context, after.one.data).text,
        why: separationWords(context, why, after.one.data.period !== undefined),
      }),
    ];
  });
  const units = new Set(series.points.map(({ one }) => one.data.province));
  return [
    ...gaps,
    ...seriesEvents(context, series, window).map(({ words }) => words),
    ...(units.size > 1 ? [t('chart.sameBoundaries')] : []),
  ];
}
