/** What one line of an access log says of a visit. The visitor's address is not among it and is never kept. */
export interface LogLine {
  /** Milliseconds since 1970, for order only. */
  instant: number;
  /** `2026-11`, in Viet Nam. */
  month: string;
  method: string;
  /** As the browser asked for it, with its query. */
  target: string;
  status: number;
  /** What the browser calls itself; undefined in the common format, which does not say. */
  agent: string | undefined;
}

/**
 * The common and the combined format of Apache and nginx, also with a host before them. Every part excludes the
 * sign that ends it, so that a hostile line costs no more than its length.
 */
const line =
  /^[^[]*\[(\d{2})\/([A-Z][a-z]{2})\/(\d{4}):(\d{2}):(\d{2}):(\d{2}) ([+-])(\d{2})(\d{2})\] "([A-Z]{3,10}) ([^\s"\\]+)[^"]*" (\d{3}) (?:\d+|-)(?: "(?:[^"\\]|\\.)*" "((?:[^"\\]|\\.)*)")?/;

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** Viet Nam has had no summer time since 1975. */
const vietNam = 7 * 3_600_000;

/** Reads a line; undefined when it is of neither format. */
export function readLogLine(text: string): LogLine | undefined {
  const found = line.exec(text);
  if (found === null) return undefined;
  const [, day, monthName = '', year, hour, minute, second, sign, hours, minutes, method = '', target = ''] =
    found;
  const month = months.indexOf(monthName);
  if (month < 0) return undefined;
  const local = Date.UTC(Number(year), month, Number(day), Number(hour), Number(minute), Number(second));
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === '-' ? -1 : 1);
  const instant = local - offset;
  return {
    instant,
    month: new Date(instant + vietNam).toISOString().slice(0, 7),
    method,
    target,
    status: Number(found[12]),
    agent: found[13],
  };
}
