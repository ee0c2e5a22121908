/** What an author probably meant by a date that is not in one of the accepted forms (bad-inputs D03–D10). */
import { addDays, isCalendarDay } from './calendar-day.ts';

/** Why the text is refused and, where one reading is plain, what to write; the caller checks that it exists. */
export interface DateSuggestion {
  reason: 'not-a-date' | 'vietnamese-order' | 'no-year';
  suggestion?: string;
}

const DAY_FIRST = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;
const MONTH_FIRST = /^(\d{1,2})[/.-](\d{4})$/;
const WITHOUT_YEAR = /^\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2})?$/;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?$/;
const QUARTER = /^(\d{4})[-/ ]?[qQ]([1-4])$/;
const QUARTER_FIRST = /^[qQ]([1-4])[-/ ](\d{4})$/;
const WITH_TIME =
  /^(\d{4})-(\d{1,2})-(\d{1,2})[Tt ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|z|[+-]\d{2}:?\d{2})?$/;

const VIETNAM_OFFSET = 7 * 60;
const DAY_MINUTES = 24 * 60;

function two(n: string | undefined): string {
  return (n ?? '').padStart(2, '0');
}

function offsetMinutes(zone: string | undefined): number {
  // Without a zone the time is Vietnamese, which is what the sources print.
  if (zone === undefined) return VIETNAM_OFFSET;
  if (zone.toUpperCase() === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return zone.startsWith('-') ? -minutes : minutes;
}

/** The Vietnamese day and hour of an ISO instant; midnight is taken for a day that a machine wrote out. */
function fromTime(match: RegExpExecArray): string {
  const [, year = '', month, day, hour, minute = '', , zone] = match;
  const date = `${year}-${two(month)}-${two(day)}`;
  if (Number(hour) > 23 || Number(minute) > 59 || !isCalendarDay(date))
    return `${date}T${two(hour)}:${minute}`;
  const minutes = Number(hour) * 60 + Number(minute) + VIETNAM_OFFSET - offsetMinutes(zone);
  const shift = Math.floor(minutes / DAY_MINUTES);
  const local = shift === 0 ? date : addDays(date, shift);
  const inDay = minutes - shift * DAY_MINUTES;
  if (inDay === 0) return local;
  return `${local}T${two(String(Math.floor(inDay / 60)))}:${two(String(inDay % 60))}`;
}

/** Names the mistake in a text that is no PartialDate. Pure; figures are read day/month/year. */
export function suggestDate(s: string): DateSuggestion {
  const text = s.trim();
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) {
    const [, day, , month, year = ''] = dayFirst;
    return { reason: 'vietnamese-order', suggestion: `${year}-${two(month)}-${two(day)}` };
  }
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) {
    return { reason: 'vietnamese-order', suggestion: `${monthFirst[2] ?? ''}-${two(monthFirst[1])}` };
  }
  if (WITHOUT_YEAR.test(text)) return { reason: 'no-year' };
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) {
    const [, year = '', , month, day] = yearFirst;
    const tail = day === undefined ? '' : `-${two(day)}`;
    return { reason: 'not-a-date', suggestion: `${year}-${two(month)}${tail}` };
  }
  const quarter = QUARTER.exec(text);
  if (quarter) return { reason: 'not-a-date', suggestion: `${quarter[1] ?? ''}-Q${quarter[2] ?? ''}` };
  const quarterFirst = QUARTER_FIRST.exec(text);
  if (quarterFirst) {
    return { reason: 'not-a-date', suggestion: `${quarterFirst[2] ?? ''}-Q${quarterFirst[1] ?? ''}` };
  }
  const withTime = WITH_TIME.exec(text);
  if (withTime) return { reason: 'not-a-date', suggestion: fromTime(withTime) };
  if (text !== s && /^\d{4}$/.test(text)) return { reason: 'not-a-date', suggestion: text };
  return { reason: 'not-a-date' };
}
