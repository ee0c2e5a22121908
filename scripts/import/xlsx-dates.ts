/** Dates in Excel are numbers with a style: ECMA-376, part 1, 18.8.30 (formats) and 18.17.4 (the two calendars). */
import { addDays, type CalendarDay } from '../../src/domain/calendar-day.ts';

/** Formats that Excel knows by number alone. */
const builtIn = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

interface Styles {
  styleSheet?: {
    numFmts?: { numFmt?: { '@numFmtId'?: string; '@formatCode'?: string }[] };
    cellXfs?: { xf?: { '@numFmtId'?: string }[] };
  };
}

/** The numbers of the cell styles that show a date. */
export function dateStyles(styles: Record<string, unknown>): ReadonlySet<number> {
  const { numFmts, cellXfs } = (styles as Styles).styleSheet ?? {};
  const custom = new Set(
    (numFmts?.numFmt ?? [])
      .filter((format) => isDateFormat(format['@formatCode'] ?? ''))
      .map((format) => Number(format['@numFmtId'])),
  );
  const shown = (cellXfs?.xf ?? []).flatMap((xf, index) => {
    const format = Number(xf['@numFmtId'] ?? 0);
    return builtIn.has(format) || custom.has(format) ? [index] : [];
  });
  return new Set(shown);
}

/** Words in quotes and conditions in brackets are not part of a pattern. */
function isDateFormat(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  return /[dy]/i.test(bare) && !/[#0?]/.test(bare);
}

/** The day of a serial number; undefined outside Excel's own range. Day 60 of 1900 never was (Excel counts it). */
export function dayOfSerial(serial: number, from1904: boolean): CalendarDay | undefined {
  const whole = Math.floor(serial);
  if (!Number.isFinite(serial) || whole < (from1904 ? 0 : 1) || whole > 2_958_465) return undefined;
  if (from1904) return addDays('1904-01-01', whole);
  if (whole === 60) return undefined;
  return addDays(whole < 60 ? '1899-12-31' : '1899-12-30', whole);
}
