import { listPath } from '../i18n/routes.ts';
import { breakdownsOf, type BreakdownView } from './breakdown.ts';
import { breadcrumbHome } from './breadcrumb.ts';
import { recordLink, type ViewContext } from './context.ts';
import { numbersAt, numbersPlaceName, placesWithNumbers } from './indicator-place-index.ts';
import { changesOf } from './observation-change.ts';
import { observationRow, type ObservationRow } from './observation.ts';
import { pageOfList, pagerOf, partNumbers, partOf, type Pager } from './pager.ts';
import { content, type Phrase } from './phrase.ts';
import { sentence } from './sentence.ts';
import { seriesOf } from './series.ts';
import { smallMultiples, type SmallMultiples } from './small-multiples.ts';

/** A page of the numbers of an indicator in one place. */
export interface IndicatorPlacePath {
  /** Below the indicator's `noi/`. */
  path: string;
  indicator: string;
  place: string;
  part: number;
}

export interface IndicatorPlace {
  title: string;
  heading: Phrase[];
  step: Phrase;
  count: string;
  breadcrumb: Phrase[];
  /** The course, on the first page only. */
  multiples: SmallMultiples;
  rows: ObservationRow[];
  breakdowns: BreakdownView[];
  pager?: Pager | undefined;
  /** The whole indicator, and the page of the place. */
  others: Phrase[];
}

/** Every page of every place, of indicators with more numbers than one page holds. */
export function indicatorPlacePaths(context: ViewContext): IndicatorPlacePath[] {
  const { register } = context;
  return register.all.indicators.flatMap(({ id: indicator }) =>
    placesWithNumbers(register, indicator).flatMap((place) =>
      partNumbers(numbersAt(context, indicator, place).length).map((part) => ({
        path: listPath({ kind: 'place', value: place }, part).replace(/^noi\//, ''),
        indicator,
        place,
        part,
      })),
    ),
  );
}

/** One page of the numbers of an indicator in one place, each with its parts. */
export function indicatorPlace(
  context: ViewContext,
  { indicator, place, part }: IndicatorPlacePath,
): IndicatorPlace {
  const { t, href, register } = context;
  const all = numbersAt(context, indicator, place);
  const shown = partOf(all, part);
  const series = seriesOf(context, all);
  const changes = changesOf(context, series);
  const whole = recordLink(context, 'indicators', indicator);
  const name = numbersPlaceName(context, place);
  const title = t('listFilter.title', { title: whole.text, name });
  const unit = register.units.find(({ slug }) => slug === place);
  return {
    title: part > 1 ? t('filter.part', { title, part }) : title,
    heading: sentence(context, 'listFilter.title', {
      title: content(whole.text),
      name: { text: name },
    }),
    step: { text: name },
    count: `${t('indicator.atPlace.count', { count: all.length })}, ${context.asOfWords}`,
    breadcrumb: [
      ...breadcrumbHome(context),
      { text: t('list.indicators.title'), href: href({ list: 'indicators' }) },
      whole,
    ],
    multiples: smallMultiples(context, part === 1 ? series : [], 'place', 'dien-bien'),
    rows: shown.map((one) => ({ ...observationRow(context, one, all), change: changes.get(one) })),
    breakdowns: shown.flatMap((one) => breakdownsOf(context, one)),
    pager: pagerOf(context, pageOfList(part, all.length), (number) =>
      href({ numbers: indicator, place, part: number }),
    ),
    others: [whole, ...(unit ? [{ text: name, href: href({ record: 'provinces', id: unit.slug }) }] : [])],
  };
}
