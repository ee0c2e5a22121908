import { addDays, type CalendarDay } from '../domain/calendar-day.ts';
import {
  fullNameOn,
  isValidOn,
  predecessorsOf,
  successorOf,
  typeOn,
  type ProvinceUnit,
} from '../domain/succession.ts';
import type { SiteRecord } from '../schemas/site-records.ts';
import type { ViewContext } from './context.ts';
import { capitalised, unitName } from './place-words.ts';
import type { Register } from './register.ts';

/** What one name in the address bar stands for: a unit of the 63, one of the 34, or both. */
export interface NamedUnits {
  former?: ProvinceUnit | undefined;
  /** Absent while it does not exist yet on the as-of day. */
  present?: ProvinceUnit | undefined;
}

/** The 63 names, one address each: every present unit bears the name of a former one. */
export function placeSlugs(register: Register): string[] {
  return [...new Set(register.units.map(({ slug }) => slug))].toSorted();
}

/** The units that bear a name, as the as-of day knows them. */
export function unitsNamed(register: Register, slug: string): NamedUnits {
  const named = register.units.filter((unit) => unit.slug === slug);
  return {
    former: named.find(({ edition }) => edition === '63'),
    present: named.find((unit) => unit.edition === '34' && isValidOn(unit, register.asOf.day)),
  };
}

/** The as-of day, or the last day of a unit that ended before it: the day whose name and type a page shows. */
function dayToName(unit: ProvinceUnit, asOf: CalendarDay): CalendarDay {
  return isValidOn(unit, asOf) || unit.valid.until === undefined ? asOf : addDays(unit.valid.until, -1);
}

/** "Tỉnh Bắc Giang", "Bac Giang province". */
export function headName(context: ViewContext, unit: ProvinceUnit): string {
  return capitalised(inlineName(context, unit));
}

/** "tỉnh Bắc Giang" inside a sentence. */
export function inlineName(context: ViewContext, unit: ProvinceUnit): string {
  return unitName(context, unit, dayToName(unit, context.register.asOf.day));
}

/** The name without its type: "Bắc Giang", "Thừa Thiên Huế" before 2025. */
export function bareName(context: ViewContext, unit: ProvinceUnit): string {
  if (context.locale === 'en') return dataOf(context.register, unit).nameEn;
  const day = dayToName(unit, context.register.asOf.day);
  return fullNameOn(unit, day).slice(typeOn(unit, day).length + 1);
}

/** The anchor of a unit's own part on the page of its name. */
export function unitAnchor(unit: ProvinceUnit): string {
  return `ban-ghi-${unit.id}`;
}

/** The record of a unit, with what the domain does not need: region, area, sources. */
export function dataOf(register: Register, unit: ProvinceUnit): SiteRecord<'provinces'>['data'] {
  const record = register.get('provinces', unit.id);
  if (!record) throw new Error(`provinces/${unit.id} không có trong sổ`);
  return record.data;
}

/** The units of a merger that a present unit came from; none where nothing was merged. */
export function mergedFrom(register: Register, unit: ProvinceUnit): ProvinceUnit[] {
  const before = predecessorsOf(unit, register.units);
  return before.length > 1 ? before : [];
}

/** The present unit that took in a former one, where a merger changed its territory by the as-of day. */
export function mergedInto(register: Register, unit: ProvinceUnit): ProvinceUnit | undefined {
  const present = successorOf(unit, register.units);
  return present && isValidOn(present, register.asOf.day) && mergedFrom(register, present).length > 0
    ? present
    : undefined;
}
