import type { Browser, CDPSession } from 'playwright-core';
import { marksOf, noteAnswers, type Mark } from './marks.ts';

/** The line and the machine of a reader; what is left out is as fast as here. */
export interface Reader {
  /** Bits a second. */
  line?: number | undefined;
  /** Milliseconds that each request waits. */
  latency?: number | undefined;
  /** How many times as slow as this machine. */
  slower?: number | undefined;
}

/** The phone that experience.md means. */
export const slowPhone: Reader = { line: 1_600_000, latency: 150, slower: 4 };

/** What an answer cost, from the moment at which the reader asked. */
export interface Answer {
  /** Milliseconds. */
  after: number;
  /** Bytes moved until then, heads of answers included. */
  bytes: number;
  /** Of them fonts, which a reader who comes from another page has already. */
  fonts: number;
  /** The addresses of the results. */
  results: string[];
}

/** A search as a reader meets it. */
export interface Visit {
  /** Pages found by their names. */
  first: Answer;
  /** What the index of all texts found. */
  full: Answer;
}

interface Moved {
  url: string;
  at: number;
  bytes: number;
}

/**
 * Opens the search page with a query in a fresh browser and notes when its answers stand and what had been moved until
 * then. `from` is a page that the reader has seen before; nothing of it is counted.
 */
export async function visit(
  browser: Browser,
  address: string,
  reader: Reader,
  from?: string,
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await slowDown(session, reader);
    if (from !== undefined) await page.goto(from, { waitUntil: 'networkidle' });
    const moved = await countBytes(session);
    const marked = await marksOf(session);
    await page.addInitScript(noteAnswers);
    await page.goto(address, { waitUntil: 'commit' });
    const marks = await marked();
    const until = ({ at, results }: Mark): Answer => {
      const before = moved.filter((each) => each.at <= marks.origin + at);
      const sum = (some: readonly Moved[]): number => some.reduce((total, { bytes }) => total + bytes, 0);
      const fonts = before.filter(({ url }) => url.endsWith('.woff2'));
      return { after: Math.round(at), bytes: sum(before), fonts: sum(fonts), results };
    };
    return { first: until(marks.first ?? marks.full), full: until(marks.full) };
  } finally {
    await context.close();
  }
}

async function slowDown(session: CDPSession, { line, latency = 0, slower }: Reader): Promise<void> {
  await session.send('Network.enable');
  const throughput = line === undefined ? -1 : line / 8;
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
  if (slower !== undefined) await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
}

/** Notes what comes over the line, with the time of this machine's clock in milliseconds. */
async function countBytes(session: CDPSession): Promise<Moved[]> {
  const moved: Moved[] = [];
  const urls = new Map<string, string>();
  let clock = 0;
  session.on('Network.requestWillBeSent', ({ requestId, request, wallTime, timestamp }) => {
    urls.set(requestId, request.url);
    clock = wallTime - timestamp;
  });
  const note = (requestId: string, timestamp: number, bytes: number): void => {
    const url = urls.get(requestId);
    if (url !== undefined) moved.push({ url, at: (timestamp + clock) * 1000, bytes });
  };
  session.on('Network.responseReceived', ({ requestId, timestamp, response }) => {
    // What lies in the browser's memory moves nothing, though its length is told.
    if (response.fromDiskCache === true) urls.delete(requestId);
    else note(requestId, timestamp, response.encodedDataLength);
  });
  session.on('Network.requestServedFromCache', ({ requestId }) => urls.delete(requestId));
  session.on('Network.dataReceived', ({ requestId, timestamp, encodedDataLength }) =>
    note(requestId, timestamp, encodedDataLength),
  );
  await session.send('Network.enable');
  return moved;
}
