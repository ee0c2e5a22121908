import { comparePartial, type PartialDate } from '../domain/partial-date.ts';
import { compareVietnamese } from '../domain/vietnamese-text.ts';
import type { SiteRecord } from '../schemas/site-records.ts';

/** Orders records by a date of theirs, newest first; what has none stands last, and names decide between equals. */
export function newestFirst<R extends SiteRecord>(
  dateOf: (record: R) => PartialDate | undefined,
): (a: R, b: R) => number {
  return (a, b) => {
    const [first, second] = [dateOf(a), dateOf(b)];
    const byName = compareVietnamese(a.data.title, b.data.title);
    if (first === undefined || second === undefined)
      return Number(first === undefined) - Number(second === undefined) || byName;
    return comparePartial(second, first) || byName;
  };
}
