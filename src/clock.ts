import type { AsOf } from './domain/as-of.ts';
import { isCalendarDay } from './domain/calendar-day.ts';

/**
 * The only place that knows the day: `AS_OF=YYYY-MM-DD` when set, else today in Vietnam, whatever the
 * machine's time zone. Throws when `AS_OF` is not a real day.
 */
export function asOfDay(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  now: Date = new Date(),
): AsOf {
  const chosen = environment['AS_OF'];
  if (chosen !== undefined && chosen !== '') {
    if (!isCalendarDay(chosen))
      throw new Error(`AS_OF="${chosen}" không phải là ngày; hãy viết như AS_OF=2023-12-31`);
    return { day: chosen, chosen: true };
  }
  const day = new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Asia/Ho_Chi_Minh',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(now);
  return { day, chosen: false };
}
