import { belongsToday, isValidOn, type ProvinceUnit } from '../domain/succession.ts';
import { compareVietnamese } from '../domain/vietnamese-text.ts';
import type { ViewContext } from './context.ts';
import type { Phrase } from './phrase.ts';
import { documentCount, territoryOf } from './place-index.ts';
import { mapTiles, type MapTile } from './place-map.ts';
import { bareName, dataOf, headName } from './place-units.ts';
import { placePhrase, unitName } from './place-words.ts';

/** A unit of the as-of day with documents, and the former units of other names under which they stand. */
export interface PlaceWithRecords {
  link: Phrase;
  count: string;
  former: { link: Phrase; count: string }[];
}

export interface PlaceList {
  withRecords: PlaceWithRecords[];
  tiles: MapTile[];
  names: Phrase[];
  count: string;
}

/** North to south, west to east, as on the map; units of the former edition stand where their successor stands. */
function mapOrder(context: ViewContext): (a: ProvinceUnit, b: ProvinceUnit) => number {
  const { register } = context;
  const place = (unit: ProvinceUnit): number => {
    const present = unit.edition === '34' ? unit : register.units.find(({ id }) => id === unit.successor);
    const tile = present && dataOf(register, present).tile;
    return tile ? tile.row * 10 + tile.col : 999;
  };
  return (a, b) => place(a) - place(b) || compareVietnamese(a.name, b.name);
}

function link(context: ViewContext, unit: ProvinceUnit): Phrase {
  return { text: headName(context, unit), href: context.href({ record: 'provinces', id: unit.slug }) };
}

/** Units that exist on the as-of day and have documents, under their own name or a former one. */
export function placesWithRecords(context: ViewContext): PlaceWithRecords[] {
  const { register, t } = context;
  const words = (units: ProvinceUnit[]): string =>
    t('place.page.documentCount', { count: documentCount(register, units) });
  return register.units
    .filter(
      (unit) =>
        isValidOn(unit, register.asOf.day) && documentCount(register, territoryOf(register, unit)) > 0,
    )
    .toSorted(mapOrder(context))
    .map((unit) => {
      const [own, ...former] = territoryOf(register, unit);
      return {
        link: link(context, unit),
        count: words(own ? [own, ...former] : former),
        former: former
          .filter((each) => each.slug !== unit.slug && documentCount(register, [each]) > 0)
          .map((each) => ({ link: link(context, each), count: words([each]) })),
      };
    });
}

/** "Bắc Giang (nay thuộc thành phố Bắc Ninh)", "Huế (trước là tỉnh Thừa Thiên Huế)". */
function namePhrase(context: ViewContext, unit: ProvinceUnit): Phrase {
  const { t, register } = context;
  const shown = placePhrase(context, unit.id, undefined);
  const before = unit.types.find(({ until }) => until !== undefined && until <= register.asOf.day);
  const renamed =
    before?.name !== undefined && context.locale === 'vi'
      ? t('place.list.before', { name: `${before.type} ${before.name}` })
      : undefined;
  const asides = [shown.aside, renamed].filter((words) => words !== undefined);
  return {
    text: bareName(context, unit),
    href: shown.href,
    aside: asides.length > 0 ? asides.join('; ') : undefined,
  };
}

/** Everything the list of places shows: records first, the map beside them, then all 63 names. */
export function placeList(context: ViewContext): PlaceList {
  const { register, t } = context;
  const former = register.units.filter(({ edition }) => edition === '63');
  const names = former.map((unit) => namePhrase(context, unit));
  return {
    withRecords: placesWithRecords(context),
    tiles: mapTiles(context),
    names: names.toSorted((a, b) => compareVietnamese(a.text, b.text)),
    count: `${t('list.count', { count: names.length })}, ${context.asOfWords}`,
  };
}

/** Other units of the same region with documents, for a place that has none. */
export function neighboursOf(context: ViewContext, unit: ProvinceUnit): Phrase[] {
  const { register } = context;
  const present = belongsToday(unit, register.asOf.day, register.units) ?? unit;
  const { region } = dataOf(register, present);
  return register.units
    .filter(
      (other) =>
        isValidOn(other, register.asOf.day) &&
        other.id !== present.id &&
        dataOf(register, other).region === region,
    )
    .filter((other) => documentCount(register, territoryOf(register, other)) > 0)
    .toSorted(mapOrder(context))
    .map((other) => ({ ...link(context, other), text: unitName(context, other, register.asOf.day) }));
}
