import type { VisitFigures } from '../../src/schemas/visit-figures.ts';
import { readLogLine } from './log-line.ts';
import type { LogLine } from './log-line.ts';

/** What became of the lines of a run. */
export interface VisitTally {
  lines: number;
  counted: number;
  bots: number;
  /** Of neither format. */
  unread: number;
  /** At or before the moment to which an earlier run had counted. */
  before: number;
  /** Counted without knowing the browser: the common format cannot tell programs from people. */
  withoutAgent: number;
}

/** Programs by the names they give themselves. Short on purpose: those that lie cannot be listed. */
const bots =
  /bot\b|bot[/_-]|crawl|spider|slurp|scan|monitor|preview|fetch|feed|curl|wget|python|java\/|go-http|okhttp|libwww|http-?client|axios|headless|lighthouse|archive|facebookexternal|zalo\/share|^-?$/i;

/** The grammar of the site's own addresses: nothing that a visitor typed can get into the figures. */
const pageAddress = /^\/(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*$/;

/** Counts the lines of one run; all logs of one period belong into one run. */
export function visitCounter(
  before: VisitFigures,
  base: string,
): { add: (text: string) => void; figures: () => VisitFigures; tally: VisitTally } {
  const tally: VisitTally = { lines: 0, counted: 0, bots: 0, unread: 0, before: 0, withoutAgent: 0 };
  const start = before.countedUntil === null ? -Infinity : Date.parse(before.countedUntil);
  const months = new Map(
    Object.entries(before.months).map(([month, pages]) => [month, new Map(Object.entries(pages))]),
  );
  let last = start;
  const add = (text: string): void => {
    if (text.trim() === '') return;
    tally.lines += 1;
    const line = readLogLine(text);
    if (line === undefined) {
      tally.unread += 1;
      return;
    }
    if (line.instant <= start) {
      tally.before += 1;
      return;
    }
    last = Math.max(last, line.instant);
    const page = visitedPage(line, base);
    if (page === undefined) return;
    if (line.agent !== undefined && bots.test(line.agent)) {
      tally.bots += 1;
      return;
    }
    tally.counted += 1;
    if (line.agent === undefined) tally.withoutAgent += 1;
    const pages = months.get(line.month) ?? new Map<string, number>();
    months.set(line.month, pages.set(page, (pages.get(page) ?? 0) + 1));
  };
  const figures = (): VisitFigures => ({
    countedUntil: Number.isFinite(last) ? new Date(last).toISOString() : null,
    months: Object.fromEntries(
      sorted(months).map(([month, pages]) => [month, Object.fromEntries(sorted(pages))]),
    ),
  });
  return { add, figures, tally };
}

function sorted<T>(map: ReadonlyMap<string, T>): [string, T][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The page of the site that was shown, below the base path; undefined for files, errors and foreign addresses. */
function visitedPage({ method, target, status }: LogLine, base: string): string | undefined {
  // 304: the reader's browser still had the page.
  if (method !== 'GET' || (status !== 200 && status !== 304)) return undefined;
  const path = target.replace(/[?#].*$/, '').replace(/(?<=\/)index\.html$/, '');
  if (!path.startsWith(base)) return undefined;
  const below = `/${path.slice(base.length)}`;
  // Some hosts answer without the closing slash.
  const address = /\/[^/.]+$/.test(below) ? `${below}/` : below;
  return pageAddress.test(address) && !address.startsWith('/pagefind/') ? address : undefined;
}
