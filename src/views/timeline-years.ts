import { timelineYearPath } from '../i18n/routes.ts';
import { breadcrumbHome } from './breadcrumb.ts';
import type { ViewContext } from './context.ts';
import { onceInLanguage, partView } from './once.ts';
import { pagerOf, partsOf, type Pager } from './pager.ts';
import type { Phrase } from './phrase.ts';
import { around, nearest, sortDay, wholeTimeline, type TimelineEvent } from './timeline.ts';

/** So many events stand on one page of a year. */
export const eventsOnPage = 100;

/** More events than these near the day stand on the pages of their years only. */
const mostNear = 200;

/** The first page of the timeline: what is near, and every year with how much happens in it. */
export interface TimelineOverview {
  count: string;
  near: TimelineEvent[];
  /** Said where not all near events are shown. */
  nearLeft?: string | undefined;
  years: Phrase[];
}

/** A page of one year. */
export interface TimelineYearPath {
  path: string;
  year: string;
  part: number;
}

export interface TimelineYear {
  title: string;
  step: string;
  count: string;
  breadcrumb: Phrase[];
  events: TimelineEvent[];
  pager?: Pager | undefined;
  years: Phrase[];
}

const isToday = ({ kind }: TimelineEvent): boolean => kind === 'today';

/** The events of each year in which something happens, in order; the mark of the day stands in its own year. */
const grouped = onceInLanguage((_, whole: readonly TimelineEvent[]) =>
  Map.groupBy(whole, (event) => sortDay(event).slice(0, 4)),
);

function byYear(context: ViewContext): ReadonlyMap<string, TimelineEvent[]> {
  return grouped(context, wholeTimeline(context));
}

function yearLinks(context: ViewContext, current?: string): Phrase[] {
  return [...byYear(context)].map(([year, events]) => ({
    text: year,
    href: year === current ? undefined : context.href({ timeline: year }),
    aside: context.t('list.count', { count: events.filter((event) => !isToday(event)).length }),
  }));
}

export function timelineOverview(context: ViewContext): TimelineOverview {
  const all = wholeTimeline(context);
  const near = nearest(context, around(context, all), mostNear);
  const count = all.filter((event) => !isToday(event)).length;
  return {
    count: `${context.t('list.count', { count })}, ${context.asOfWords}`,
    near: near.events,
    nearLeft: near.left,
    years: count === 0 ? [] : yearLinks(context),
  };
}

/** Every page of every year. */
export function timelineYearPaths(context: ViewContext): TimelineYearPath[] {
  return [...byYear(context)].flatMap(([year, events]) =>
    Array.from({ length: partsOf(events.length, eventsOnPage) }, (_, index) => ({
      path: timelineYearPath({ timeline: year, part: index + 1 }),
      year,
      part: index + 1,
    })),
  );
}

/** One page of the events of a year. */
export const timelineYear = partView(
  'timelineYear',
  (context, { year, part }: TimelineYearPath): TimelineYear => {
    const { t, href } = context;
    const events = byYear(context).get(year) ?? [];
    const title = t('timeline.ofYear', { year });
    const from = (part - 1) * eventsOnPage;
    return {
      title: part > 1 ? t('filter.part', { title, part }) : title,
      step: year,
      count: `${t('list.count', { count: events.filter((event) => !isToday(event)).length })}, ${context.asOfWords}`,
      breadcrumb: [
        ...breadcrumbHome(context),
        { text: t('timeline.title'), href: href({ page: 'timeline' }) },
      ],
      events: events.slice(from, from + eventsOnPage),
      pager: pagerOf(
        context,
        {
          part,
          parts: partsOf(events.length, eventsOnPage),
          from: from + 1,
          to: Math.min(from + eventsOnPage, events.length),
          count: events.length,
        },
        (number) => href({ timeline: year, part: number }),
      ),
      years: yearLinks(context, year),
    };
  },
);
