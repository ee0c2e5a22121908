import type { CalendarDay } from './calendar-day.ts';

/** The day for which a site counts, and whether someone chose it (then the site is a dated snapshot). */
export interface AsOf {
  day: CalendarDay;
  chosen: boolean;
}
