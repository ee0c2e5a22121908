/** Splits a term into the stretches of something promised every so many months. */
import type { CalendarDay } from './calendar-day.ts';
import { addDays, addMonths, daysBetween, isCalendarDay, yearOf } from './calendar-day.ts';
import type { Frequency } from './commitment.ts';

/** A stretch of days, both ends included. */
export interface Stretch {
  from: CalendarDay;
  to: CalendarDay;
}

/** How many days two stretches have in common. */
export function sharedDays(a: Stretch, b: Stretch): number {
  const [from, to] = [a.from > b.from ? a.from : b.from, a.to < b.to ? a.to : b.to];
  return from > to ? 0 : daysBetween(from, to) + 1;
}

interface Piece extends Stretch {
  full: number;
}

/** A stub of less than half the frequency is not a turn of its own. */
function isStub({ from, to, full }: Piece): boolean {
  return (daysBetween(from, to) + 1) * 2 < full;
}

/** Month and day of a leap year, so that "02-29" has a meaning in every year. */
function yearStartOf({ yearStart }: Frequency): CalendarDay {
  const start = `2000-${yearStart ?? '01-01'}`;
  return isCalendarDay(start) ? start : '2000-01-01';
}

function piecesOf(from: CalendarDay, last: CalendarDay, every: Frequency, end?: CalendarDay): Piece[] {
  const anchor = yearStartOf(every);
  const sameYear = 12 * (yearOf(from) - 2000);
  const first = addMonths(anchor, sameYear) <= from ? sameYear : sameYear - 12;
  const pieces: Piece[] = [];
  for (let months = first; ; months += every.months) {
    const [start, next] = [addMonths(anchor, months), addMonths(anchor, months + every.months)];
    if (start > last) return pieces;
    const natural = addDays(next, -1);
    if (natural < from) continue;
    pieces.push({
      from: start < from ? from : start,
      to: end !== undefined && end < natural ? end : natural,
      full: daysBetween(start, next),
    });
  }
}

/**
 * The turns of something recurring inside a term. Turns follow the calendar year, or the reporting year that begins on
 * `yearStart`, not the day of signing; those longer than a year follow the year in which the term begins. Rule for
 * stubs: the term's first or last piece shorter than half a turn joins its neighbour, so that a programme signed
 * in December owes no review for that year. An open term is split until the turn that holds `until`.
 */
export function occurrencesOf(
  term: { from: CalendarDay; to?: CalendarDay | undefined },
  every: Frequency,
  until: CalendarDay,
): Stretch[] {
  if (term.to !== undefined && term.to < term.from) return [];
  const pieces = piecesOf(term.from, term.to ?? until, every, term.to);
  const [first, second] = pieces;
  if (first !== undefined && second !== undefined && isStub(first)) {
    pieces.splice(0, 2, { ...second, from: first.from });
  }
  const [beforeLast, last] = pieces.slice(-2);
  if (term.to !== undefined && beforeLast !== undefined && last !== undefined && isStub(last)) {
    pieces.splice(-2, 2, { ...beforeLast, to: last.to });
  }
  return pieces.map(({ from, to }) => ({ from, to }));
}
