import { compareDays } from '../domain/calendar-day.ts';
import { compareVietnamese } from '../domain/vietnamese-text.ts';
import { placeName as placeTitle, slugOfUnit } from './commitment-filter.ts';
import { viewContext, type ViewContext } from './context.ts';
import { describedDay, observationsOf, observed, type Observed } from './observation.ts';
import { indexed, onceInLanguage } from './once.ts';
import { partSize } from './pager.ts';
import type { Phrase } from './phrase.ts';
import { collect, type Register } from './register.ts';
import { placeName } from './series.ts';

/** So many numbers stand on the page of an indicator, with their parts; with more of them each place has a page. */
const numbersOnOnePage = 40;

/** What the whole country is called in an address, beside the slugs of places. */
const nation = 'ca-nuoc';

/** By place, what of it is covered, then in order of time; of several for one day, the preferred one first. */
export function byPlaceAndTime(context: ViewContext): (a: Observed, b: Observed) => number {
  return (a, b) =>
    compareVietnamese(placeName(context, a.data.province), placeName(context, b.data.province)) ||
    compareVietnamese(a.data.scope ?? '', b.data.scope ?? '') ||
    compareDays(describedDay(a.data), describedDay(b.data)) ||
    Number(b.data.preferred === true) - Number(a.data.preferred === true) ||
    compareDays(a.figure.id, b.figure.id);
}

function placeOf(register: Register, { data }: Observed): string {
  return data.province === undefined ? nation : slugOfUnit(register, data.province);
}

/** The name of a place among the numbers of an indicator: a unit, or the whole country. */
export function numbersPlaceName(context: ViewContext, place: string): string {
  return place === nation ? context.t('indicator.nation') : placeTitle(context, place).text;
}

/**
 * The places of each indicator that has more numbers than its page holds. Numbers not yet known on the as-of day count
 * too: an address never disappears.
 */
const longIndicators = indexed('placesOfIndicator', (register): Map<string, string[]> => {
  const byIndicator = new Map<string, Observed[]>();
  for (const one of register.all.figures.flatMap(observed)) collect(byIndicator, one.data.indicator, one);
  const long = [...byIndicator].filter(([, numbers]) => numbers.length > numbersOnOnePage);
  return new Map(
    long.map(([id, numbers]) => [id, [...new Set(numbers.map((one) => placeOf(register, one)))].toSorted()]),
  );
});

/** The places that have a page for the numbers of an indicator; none where its own page holds them all. */
export function placesWithNumbers(register: Register, indicator: string): readonly string[] {
  return longIndicators(register, indicator) ?? [];
}

/** Whether the numbers of an indicator stand on a page for each place. */
export function hasPlacePages(register: Register, indicator: string): boolean {
  return placesWithNumbers(register, indicator).length > 0;
}

const byIndicatorAndPlace = indexed('numbersAtPlace', (register): Map<string, Observed[]> => {
  const index = new Map<string, Observed[]>();
  const context = viewContext(register, 'vi');
  // The same objects as on the indicator's page: what is worked out for a number is found by it.
  for (const { id } of register.all.indicators)
    for (const one of observationsOf(context, id)) collect(index, `${id}/${placeOf(register, one)}`, one);
  return index;
});

// A number asks for this list to know its own page, so it is put in order once.
const inOrder = onceInLanguage((context, numbers: Observed[]) => numbers.toSorted(byPlaceAndTime(context)));

/** The known numbers of an indicator in one place, in their order on its pages. */
export function numbersAt(context: ViewContext, indicator: string, place: string): Observed[] {
  const found = byIndicatorAndPlace(context.register, `${indicator}/${place}`);
  return found ? inOrder(context, found) : [];
}

/** The newest number of each place with a link to all numbers there, in alphabetical order, the whole country first. */
export function newestByPlace(context: ViewContext, indicator: string): { one: Observed; place: Phrase }[] {
  const { register, t, href } = context;
  return placesWithNumbers(register, indicator)
    .flatMap((place) => {
      const all = numbersAt(context, indicator, place);
      // A number of only a part of the place stands for it where there is no other.
      const whole = all.filter(({ data }) => data.scope === undefined);
      const [one] = (whole.length > 0 ? whole : all).toSorted((a, b) =>
        compareDays(describedDay(b.data), describedDay(a.data)),
      );
      const count = t('indicator.atPlace.count', { count: all.length });
      const text = numbersPlaceName(context, place);
      return one ? [{ one, place: { text, href: href({ numbers: indicator, place }), aside: count } }] : [];
    })
    .toSorted((a, b) => byPlaceAndTime(context)(a.one, b.one));
}

/** The address at which a number stands with its parts. */
export function numberHref(context: ViewContext, one: Observed, anchor: string): string {
  const { indicator } = one.data;
  if (!hasPlacePages(context.register, indicator))
    return context.href({ record: 'indicators', id: indicator, anchor });
  const place = placeOf(context.register, one);
  const at = numbersAt(context, indicator, place).findIndex(
    ({ figure, index }) => figure === one.figure && index === one.index,
  );
  return context.href({ numbers: indicator, place, part: Math.floor(at / partSize) + 1, anchor });
}
