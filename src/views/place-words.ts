import type { CalendarDay } from '../domain/calendar-day.ts';
import {
  belongsToday,
  fullNameOn,
  isValidOn,
  predecessorsOf,
  typeOn,
  type ProvinceUnit,
} from '../domain/succession.ts';
import type { Locale } from '../i18n/locale.ts';
import type { ViewContext } from './context.ts';
import type { Phrase } from './phrase.ts';

const englishTypes = { tỉnh: 'province', 'thành phố': 'city' } as const;

/** "tỉnh Bắc Giang" or "Bac Giang province", as the unit stood on a day. */
export function unitName(context: ViewContext, unit: ProvinceUnit, day: CalendarDay): string {
  return nameIn(
    context.locale,
    unit,
    day,
    context.register.get('provinces', unit.id)?.data.nameEn ?? unit.name,
  );
}

function nameIn(locale: Locale, unit: ProvinceUnit, day: CalendarDay, nameEn: string): string {
  if (locale === 'vi') return fullNameOn(unit, day);
  const type = englishTypes[typeOn(unit, day)];
  // "Ho Chi Minh City" already says what it is.
  return nameEn.toLowerCase().endsWith(type) ? nameEn : `${nameEn} ${type}`;
}

/** The first letter in upper case, where a name begins a line. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

/** The last day on which a former unit stood, or the as-of day: the day whose name and type a page shows. */
function dayToName(unit: ProvinceUnit, asOf: CalendarDay): CalendarDay {
  return isValidOn(unit, asOf) ? asOf : '2025-06-30';
}

/**
 * The unit as it stood on the record's day and, where it differs, what it belongs to on the as-of day:
 * "Tỉnh Bắc Giang (nay thuộc thành phố Bắc Ninh)".
 */
export function placePhrase(
  context: ViewContext,
  unitId: string,
  recordDay: CalendarDay | undefined,
): Phrase {
  const { register, t } = context;
  const unit = register.units.find((candidate) => candidate.id === unitId);
  if (!unit) return { text: unitId };
  const day =
    recordDay !== undefined && isValidOn(unit, recordDay) ? recordDay : dayToName(unit, register.asOf.day);
  const then = capitalised(unitName(context, unit, day));
  const href = context.href({ record: 'provinces', id: unit.slug });
  const now = nowWords(context, unit, day);
  return { text: then, href, aside: now && t(now.key, { name: now.name }) };
}

/** What a unit of a past day is on the as-of day, or nothing when nothing changed. */
function nowWords(context: ViewContext, unit: ProvinceUnit, day: CalendarDay) {
  const { asOf, units } = context.register;
  const present = belongsToday(unit, asOf.day, units) ?? unit;
  const name = unitName(context, present, asOf.day);
  if (present.id !== unit.id && predecessorsOf(present, units).length > 1 && present.name !== unit.name) {
    return { key: 'place.now', name } as const;
  }
  return isValidOn(present, asOf.day) && name !== unitName(context, unit, day)
    ? ({ key: 'place.nowSame', name } as const)
    : undefined;
}
