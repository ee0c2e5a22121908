/** Writing dates and periods in both languages. Import it from `format.ts`. */
import { precisionOf } from '../domain/partial-date.ts';
import type { PartialDate } from '../domain/partial-date.ts';
import type { Period } from '../domain/period.ts';
import type { Locale } from './locale.ts';

/** `short` for tables, `prose` inside a sentence, `official` as the heading of a document writes it. */
export type DateStyle = 'short' | 'prose' | 'official';

const ENGLISH_MONTHS =
  'January February March April May June July August September October November December'.split(' ');
const ROMAN_QUARTERS = ['I', 'II', 'III', 'IV'];

interface DateParts {
  year: string;
  month: number;
  day: number;
  quarter: number;
  time: string;
}

/** Cuts a valid date by position; parts that its precision lacks are 0 or ''. */
function partsOf(d: PartialDate): DateParts {
  const quarter = precisionOf(d) === 'quarter' ? Number(d.slice(6)) : 0;
  const month = quarter > 0 ? 0 : Number(d.slice(5, 7));
  return { year: d.slice(0, 4), month, day: Number(d.slice(8, 10)), quarter, time: d.slice(11) };
}

/** Official letters write days below 10 and the months 1 and 2 with a zero, so that nobody can add a digit. */
function padded(n: number, below: number): string {
  return n < below ? `0${n}` : String(n);
}

function officialVietnamese({ year, month, day, quarter }: DateParts): string {
  if (quarter > 0) return `quý ${ROMAN_QUARTERS[quarter - 1] ?? ''} năm ${year}`;
  const inYear = month === 0 ? `năm ${year}` : `tháng ${padded(month, 3)} năm ${year}`;
  return day === 0 ? inYear : `ngày ${padded(day, 10)} ${inYear}`;
}

function plainVietnamese({ year, month, day, quarter }: DateParts): string {
  if (quarter > 0) return `quý ${ROMAN_QUARTERS[quarter - 1] ?? ''}/${year}`;
  if (month === 0) return `năm ${year}`;
  return day === 0 ? `tháng ${month}/${year}` : `${day}/${month}/${year}`;
}

function vietnameseDate(parts: DateParts, style: DateStyle): string {
  if (style === 'official') {
    const date = officialVietnamese(parts);
    return parts.time === '' ? date : `${parts.time} ${date}`;
  }
  const date = plainVietnamese(parts);
  if (parts.time !== '') return `${parts.time} ngày ${date}`;
  return style === 'prose' && parts.day > 0 ? `ngày ${date}` : date;
}

function englishDate({ year, month, day, quarter, time }: DateParts): string {
  if (quarter > 0) return `Q${quarter} ${year}`;
  if (month === 0) return year;
  const inYear = `${ENGLISH_MONTHS[month - 1] ?? ''} ${year}`;
  if (day === 0) return inYear;
  return time === '' ? `${day} ${inYear}` : `${day} ${inYear}, ${time}`;
}

/**
 * A date in its own precision, never completed. vi: `22/8/2022`, `tháng 10/2018`, `quý IV/2018`, `năm 2030`,
 * `15:51 ngày 20/9/2021`; prose adds "ngày"; official is `ngày 05 tháng 02 năm 2018`. en has one style:
 * `22 August 2022`, `Q4 2018`. Throws RangeError when `d` is not a PartialDate.
 */
export function formatDate(d: PartialDate, locale: Locale, style: DateStyle = 'short'): string {
  return locale === 'vi' ? vietnameseDate(partsOf(d), style) : englishDate(partsOf(d));
}

/**
 * A period: `2022–2025` for whole years, otherwise `tháng 9/2021 – tháng 12/2030`; open: `từ năm 2022`,
 * `from 2022`; one and the same date at both ends is written once. Throws RangeError as `formatDate` does.
 */
export function formatPeriod(p: Period, locale: Locale): string {
  const { from, to } = p;
  if (to === undefined) {
    return locale === 'vi' ? `từ ${formatDate(from, 'vi', 'prose')}` : `from ${formatDate(from, 'en')}`;
  }
  if (from === to) return formatDate(from, locale);
  if (precisionOf(from) === 'year' && precisionOf(to) === 'year') return `${from}–${to}`;
  return `${formatDate(from, locale)} – ${formatDate(to, locale)}`;
}
