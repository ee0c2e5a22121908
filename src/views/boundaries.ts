import { belongsToday, type ProvinceUnit } from '../domain/succession.ts';
import { compareVietnamese } from '../domain/vietnamese-text.ts';
import { formatDate } from '../i18n/format.ts';
import type { ViewContext } from './context.ts';
import type { Phrase } from './phrase.ts';
import { bareName, headName, mergedFrom, unitAnchor } from './place-units.ts';
import { capitalised, placePhrase, unitName } from './place-words.ts';

/** A unit with how much the register holds of it. */
export interface PlaceCount {
  link: Phrase;
  count: string;
}

/** The same records counted by the boundaries of their own day and by those of the as-of day. */
export interface PlacesBothWays {
  asSigned: PlaceCount[];
  /** Each present unit with the former units of other names whose records it takes in, under their own names. */
  asToday: (PlaceCount & { former: PlaceCount[] })[];
  /** Whether the two differ; before the merger they do not, and there is nothing to switch. */
  differ: boolean;
}

/** Something counted: a record or a number, and the units that it names. */
export interface Counted {
  key: string;
  units: readonly string[];
}

/** The unit that a unit's territory belongs to on the as-of day: itself before the merger. */
function unitToday({ register }: ViewContext, unit: ProvinceUnit): ProvinceUnit {
  return belongsToday(unit, register.asOf.day, register.units) ?? unit;
}

function byUnit(context: ViewContext, items: readonly Counted[]): Map<ProvinceUnit, Set<string>> {
  const found = new Map<ProvinceUnit, Set<string>>();
  for (const { key, units } of items) {
    for (const id of units) {
      const unit = context.register.units.find((each) => each.id === id);
      if (!unit) continue;
      found.set(unit, (found.get(unit) ?? new Set()).add(key));
    }
  }
  return found;
}

/** A unit that kept its boundaries, type and name goes by one name in both ways. */
function isSameToReaders(context: ViewContext, unit: ProvinceUnit, present: ProvinceUnit): boolean {
  return (
    mergedFrom(context.register, present).length === 0 &&
    headName(context, unit) === headName(context, present)
  );
}

/** The part of a page that holds the records of a former unit whose name a present one bears. */
function formerSection(context: ViewContext, unit: ProvinceUnit, until: string): Phrase {
  return {
    text: headName(context, unit),
    href: context.href({ record: 'provinces', id: unit.slug, anchor: unitAnchor(unit) }),
    aside: context.t('place.page.before', { day: formatDate(until, context.locale) }),
  };
}

/** Counts things by place in both ways, in alphabetical order. Nothing of a former unit becomes another's. */
export function placesBothWays(
  context: ViewContext,
  items: readonly Counted[],
  kind: 'records' | 'numbers',
): PlacesBothWays {
  const { t } = context;
  const index = byUnit(context, items);
  const units = [...index.keys()].toSorted((a, b) =>
    compareVietnamese(bareName(context, a), bareName(context, b)),
  );
  const entry = (unit: ProvinceUnit, keys: ReadonlySet<string>): PlaceCount => ({
    link: { text: headName(context, unit), href: context.href({ record: 'provinces', id: unit.slug }) },
    count: t(`boundary.${kind}`, { count: keys.size }),
  });
  const former = (present: ProvinceUnit, members: readonly ProvinceUnit[]): PlaceCount[] =>
    members
      .filter((unit) => unit !== present && !isSameToReaders(context, unit, present))
      .map((unit) => {
        const counted = entry(unit, keysOf(unit));
        // Two units of one name share a page: the former one's part of it, and when it stood.
        return unit.slug === present.slug && unit.valid.until !== undefined
          ? { ...counted, link: formerSection(context, unit, unit.valid.until) }
          : counted;
      });
  const keysOf = (unit: ProvinceUnit): Set<string> => index.get(unit) ?? new Set();
  const groups = Map.groupBy(units, (unit) => unitToday(context, unit));
  const asToday = [...groups]
    .toSorted(([a], [b]) => compareVietnamese(bareName(context, a), bareName(context, b)))
    .map(([present, members]) => ({
      ...entry(present, new Set(members.flatMap((unit) => [...keysOf(unit)]))),
      former: former(present, members),
    }));
  return {
    asSigned: units.map((unit) => entry(unit, keysOf(unit))),
    asToday,
    differ: asToday.some(({ former }) => former.length > 0),
  };
}

/**
 * The unit of the as-of day that a unit's territory belongs to, with what it was then: "Thành phố Bắc Ninh (lúc đó là
 * tỉnh Bắc Giang)".
 */
export function placeToday(context: ViewContext, unitId: string, day: string | undefined): Phrase {
  const { register, t } = context;
  const unit = register.units.find(({ id }) => id === unitId);
  if (!unit) return { text: unitId };
  const then = placePhrase(context, unitId, day);
  const present = unitToday(context, unit);
  const now = capitalised(unitName(context, present, register.asOf.day));
  if (now === then.text) return { text: then.text, href: then.href };
  return {
    text: now,
    href: context.href({ record: 'provinces', id: present.slug }),
    aside: t('boundary.then', { name: lowered(then.text) }),
  };
}

/** "tỉnh Bắc Giang" inside a sentence; English names keep their capital. */
function lowered(name: string): string {
  return name.replace(/^(?:Tỉnh|Thành phố)/u, (type) => type.toLocaleLowerCase('vi'));
}
