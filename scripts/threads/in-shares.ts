import { on } from 'node:events';
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

/** So many at a time: enough that asking costs nothing, few enough that no thread is left with a long rest. */
const shareSize = 100;

/** Work on many things of which each is done for itself. */
export interface SharedWork<Thing, Done> {
  /** Below this many things a second thread takes longer to start than it saves. */
  from: number;
  /** No more threads than this, this one included; no more than the machine has cores for either. */
  threads: number;
  /** What a thread runs: it answers each message, a share of the things, with what they became, in the same order. */
  program: string;
  /** Given to the program once. */
  given: unknown;
  /** The same work in this thread. */
  here: (share: readonly Thing[]) => Done[];
  /** What another thread sent, as this one keeps it; as it is when left out. */
  received?: (done: readonly Done[]) => readonly Done[];
}

/**
 * Does work on many things in this thread and others, a share after the other to whoever is free, and gives what each
 * became, in the order of the things. Rejects as soon as one of the threads fails.
 */
export async function inShares<Thing, Done>(
  things: readonly Thing[],
  { from, threads, program, given, here, received = (done) => done }: SharedWork<Thing, Done>,
): Promise<Done[]> {
  const others = things.length < from ? 0 : Math.min(threads, availableParallelism()) - 1;
  if (others < 1) return here(things);
  const all: Done[] = new Array<Done>(things.length);
  let next = 0;
  const nextShare = (): { at: number; share: readonly Thing[] } | undefined => {
    if (next >= things.length) return undefined;
    const at = next;
    next += shareSize;
    return { at, share: things.slice(at, next) };
  };
  const keep = (at: number, done: readonly Done[]): void => {
    done.forEach((each, index) => {
      all[at + index] = each;
    });
  };
  // They keep little between two shares: without a bound their short-lived objects take 100 MB before they are collected.
  const started = Array.from(
    { length: others },
    () => new Worker(program, { workerData: given, resourceLimits: { maxYoungGenerationSizeMb: 16 } }),
  );
  const there = async (thread: Worker): Promise<void> => {
    const asked: number[] = [];
    const ask = (): void => {
      const given = nextShare();
      if (!given) return;
      asked.push(given.at);
      thread.postMessage(given.share);
    };
    const answers = on(thread, 'message');
    // Its answers wait behind our own work; a second share keeps it busy until they are taken.
    ask();
    ask();
    for (let at = asked.shift(); at !== undefined; at = asked.shift()) {
      // Rejects when the thread fails.
      const { value } = (await answers.next()) as { value: [Done[]] };
      ask();
      keep(at, received(value[0]));
    }
  };
  const own = async (): Promise<void> => {
    for (let asked = nextShare(); asked; asked = nextShare()) {
      keep(asked.at, here(asked.share));
      await setImmediate();
    }
  };
  try {
    await Promise.all([own(), ...started.map(there)]);
  } finally {
    await Promise.all(started.map((thread) => thread.terminate()));
  }
  return all;
}
