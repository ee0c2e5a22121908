/** Dates as Vietnamese documents and newspapers write them. */
import { readPartialDate } from './partial-date.ts';
import type { PartialDate } from './partial-date.ts';
import { normalise } from './vietnamese-text.ts';

// Words that bound a date without moving it: the deadline is the last day either way. "trước" (before) and
// "đầu", "giữa", "cuối" (early, mid, late) say something else and are not read.
const LEAD = /^(?:(?:cho )?(?:đến|tới) )?(?:hết |trong |vào )?/u;
const TIME = /^(?:lúc )?(\d{1,2})(?::| ?giờ ?| ?h ?)(\d{2})(?: ?phút)?,? (?=ngày |\d)/u;

const DAY = /^(?:ngày )?(\d{1,2})(?: tháng (\d{1,2}) năm (\d{4})|([/.-])(\d{1,2})\4(\d{4}))$/u;
const MONTH = /^(?:tháng (\d{1,2})(?: năm |[/.-])(\d{4})|(\d{1,2})\/(\d{4}))$/u;
const QUARTER = /^qu[ýí] (iv|i{1,3}|[1-4])(?: năm |[/-])(\d{4})$/u;
const YEAR = /^năm (\d{4})$/u;

const ROMAN: ReadonlyMap<string, string> = new Map([
  ['i', '1'],
  ['ii', '2'],
  ['iii', '3'],
  ['iv', '4'],
]);

function isoOf(text: string): string | undefined {
  const day = DAY.exec(text);
  if (day) {
    const [month, year] = [day[2] ?? day[5] ?? '', day[3] ?? day[6] ?? ''];
    return `${year}-${month.padStart(2, '0')}-${(day[1] ?? '').padStart(2, '0')}`;
  }
  const month = MONTH.exec(text);
  if (month) return `${month[2] ?? month[4] ?? ''}-${(month[1] ?? month[3] ?? '').padStart(2, '0')}`;
  const quarter = QUARTER.exec(text);
  if (quarter) return `${quarter[2] ?? ''}-Q${ROMAN.get(quarter[1] ?? '') ?? quarter[1] ?? ''}`;
  return YEAR.exec(text)?.[1];
}

/**
 * Reads a text that is one date as a whole: `ngày 17 tháng 7 năm 2018`, `22/8/2022`, `20-09-2021`,
 * `tháng 10/2018`, `quý I/2022`, `hết năm 2030`, `15:51 ngày 20/9/2021`; case and old or new spelling aside.
 * The precision is kept. undefined for anything else, for a day that does not exist and for one without a
 * year; a date inside a sentence is not searched for.
 */
export function readVietnameseDate(text: string): PartialDate | undefined {
  const plain = normalise(text).toLowerCase().replace(LEAD, '');
  const time = TIME.exec(plain);
  const iso = isoOf(time ? plain.slice(time[0].length) : plain);
  if (iso === undefined) return undefined;
  const reading = readPartialDate(time ? `${iso}T${(time[1] ?? '').padStart(2, '0')}:${time[2] ?? ''}` : iso);
  return reading.ok ? reading.date : undefined;
}
