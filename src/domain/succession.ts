import type { CalendarDay } from './calendar-day.ts';
import { foldMarks } from './vietnamese-text.ts';

export type ProvinceType = 'tỉnh' | 'thành phố';

/**
 * A provincial unit of one edition of the map: 63 units until 2025-06-30, 34 from 2025-07-01 (202/2025/QH15).
 * Every period here is half-open: `from` is the first day inside it, `until` the first day after it. So the day of a
 * change is written once, the same on both sides, and no day is lost or counted twice.
 */
export interface ProvinceUnit {
  /** Carries the edition (bac-ninh-34): codes and slugs alone name different units in the two editions. */
  id: string;
  edition: '63' | '34';
  name: string;
  slug: string;
  types: {
    type: ProvinceType;
    /** Where the name changed with the type: Thừa Thiên Huế. */
    name?: string | undefined;
    from?: CalendarDay | undefined;
    until?: CalendarDay | undefined;
    basis?: string | undefined;
  }[];
  code: string;
  valid: { from?: CalendarDay | undefined; until?: CalendarDay | undefined };
  successor?: string | undefined;
  aliases: string[];
}

/** What a name meant on a day. `unknown`: no unit of that name existed on it, or the name is nobody's. */
export type Resolution =
  | { kind: 'found'; unit: ProvinceUnit }
  | { kind: 'renamed-or-merged'; former: ProvinceUnit; present: ProvinceUnit }
  | { kind: 'no-data' }
  | { kind: 'unknown' };

/** Hà Tây joined Hà Nội on this day; the register knows no unit as it was before. */
export const firstKnownDay: CalendarDay = '2008-08-01';

function covers(
  period: { from?: CalendarDay | undefined; until?: CalendarDay | undefined },
  day: CalendarDay,
): boolean {
  return (
    (period.from === undefined || period.from <= day) && (period.until === undefined || day < period.until)
  );
}

/** The stretch of the type history that holds on a day; outside the history, the nearest one. */
function stretchOn(unit: ProvinceUnit, day: CalendarDay): ProvinceUnit['types'][number] {
  const begun = unit.types.filter((stretch) => stretch.from === undefined || stretch.from <= day);
  const stretch = unit.types.find((each) => covers(each, day)) ?? begun.at(-1) ?? unit.types[0];
  if (stretch === undefined) throw new Error(`Province ${unit.id} has no type`);
  return stretch;
}

/** Whether the unit was a tỉnh or a thành phố on a day; outside its validity, what it was nearest to that day. */
export function typeOn(unit: ProvinceUnit, day: CalendarDay): ProvinceType {
  return stretchOn(unit, day).type;
}

/** Type and name as they stood on a day: 'tỉnh Thừa Thiên Huế' until 2024-12-31, 'thành phố Huế' after. */
export function fullNameOn(unit: ProvinceUnit, day: CalendarDay): string {
  const stretch = stretchOn(unit, day);
  return `${stretch.type} ${stretch.name ?? unit.name}`;
}

/** Whether the unit existed on a day: valid.from <= day < valid.until. */
export function isValidOn(unit: ProvinceUnit, day: CalendarDay): boolean {
  return covers(unit.valid, day);
}

/** The present unit whose territory holds that of a former one, unchanged ones too; undefined for a present unit. */
export function successorOf(unit: ProvinceUnit, units: readonly ProvinceUnit[]): ProvinceUnit | undefined {
  return unit.successor === undefined ? undefined : units.find((other) => other.id === unit.successor);
}

/** The former units that make up a present one, in the order given; one alone means that nothing was merged. */
export function predecessorsOf(unit: ProvinceUnit, units: readonly ProvinceUnit[]): ProvinceUnit[] {
  return units.filter((other) => other.successor === unit.id);
}

/**
 * The unit to name after "nay thuộc …" as of a day: none before the successor exists, so a site built as of 2024 does
 * not foresee the merger. The caller decides whether an unchanged unit is worth a sentence.
 */
export function belongsToday(
  unit: ProvinceUnit,
  asOf: CalendarDay,
  units: readonly ProvinceUnit[],
): ProvinceUnit | undefined {
  const successor = successorOf(unit, units);
  return successor !== undefined && isValidOn(successor, asOf) ? successor : undefined;
}

/**
 * The unit that a name, alias or slug meant on a day, whatever its case, marks and spacing. A name with its type is
 * matched only if the unit had that type by then: "thành phố Bắc Ninh" was a town inside the province until 2026-09-20.
 * A name that is only a former unit's gives that unit and the one its territory belongs to; it is never silently moved.
 */
export function resolveOn(name: string, day: CalendarDay, units: readonly ProvinceUnit[]): Resolution {
  if (day < firstKnownDay) return { kind: 'no-data' };
  const wanted = foldName(name);
  const named = units.filter((unit) => namesBy(unit, day).some((each) => foldUnitName(each) === wanted));
  const unit = named.find((each) => isValidOn(each, day));
  if (unit !== undefined) return { kind: 'found', unit };
  for (const former of named) {
    const present = belongsToday(former, day, units);
    if (present !== undefined) return { kind: 'renamed-or-merged', former, present };
  }
  return { kind: 'unknown' };
}

function namesBy(unit: ProvinceUnit, day: CalendarDay): string[] {
  const stretches = unit.types.filter((stretch) => stretch.from === undefined || stretch.from <= day);
  const dated = stretches.flatMap((stretch) => {
    const name = stretch.name ?? unit.name;
    return [name, `${stretch.type} ${name}`, ...(stretch.type === 'thành phố' ? [`TP ${name}`] : [])];
  });
  return [unit.name, unit.slug, ...unit.aliases, ...dated];
}

/** Names of units are few and asked for often: each is folded once. */
const foldedUnitNames = new Map<string, string>();

function foldUnitName(name: string): string {
  const known = foldedUnitNames.get(name);
  if (known !== undefined) return known;
  const folded = foldName(name);
  foldedUnitNames.set(name, folded);
  return folded;
}

/** A slug and every way to space or dash "Bà Rịa - Vũng Tàu" fold to the same words. */
function foldName(name: string): string {
  return foldMarks(name)
    .replace(/[\s.\-\u2010-\u2015\u2212]+/gu, ' ')
    .trim();
}
