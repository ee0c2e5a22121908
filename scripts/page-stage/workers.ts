import { statSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { recordFileVariable } from '../../src/reader/record-file.ts';

/** More processes than this each hold the whole register and make little more speed. */
const mostWorkers = 4;

/** How much of a machine's memory the processes may take together; the build itself and the system need the rest. */
const shareOfMemory = 0.75;

/** Records of more bytes than this, some 22,000, fill several gigabytes with what is worked out for them. */
const largeRegister = 64 * 2 ** 20;

/** The processes that make pages: how many, and the options of Node for each. */
export interface Workers {
  count: number;
  memoryOptions: readonly string[];
}

/** The processes for this machine and register. `BUILD_WORKERS` in the environment says their number. */
export function workersFor(environment: NodeJS.ProcessEnv): Workers {
  const file = environment[recordFileVariable];
  const records = file === undefined ? 0 : statSync(file).size;
  const asked = Number(environment['BUILD_WORKERS']);
  const allowed = process.constrainedMemory();
  const memory = allowed > 0 ? Math.min(allowed, totalmem()) : totalmem();
  return {
    count:
      Number.isInteger(asked) && asked > 0 ? asked : workerCount(availableParallelism(), memory, records),
    memoryOptions: memoryOptions(records),
  };
}

/**
 * As many processes as there are cores, unless memory is short. One takes, measured from 500 to 50,000 records
 * (docs/performance.md), half a gigabyte and some eighteen times the bytes of the records. All in bytes; one at least.
 */
export function workerCount(cores: number, memory: number, records: number): number {
  const room = 500e6 + 18 * records;
  return Math.max(1, Math.min(mostWorkers, cores, Math.floor((memory * shareOfMemory) / room)));
}

/**
 * Half of the objects of a page die with it; with less room for them the collector runs twice as often. What outlives a
 * page may grow by so many hundredths before it is looked through, not threefold: that holds a fifth less memory. A large
 * register is looked through more often, because it would not fit otherwise; that takes a tenth of the time.
 */
function memoryOptions(records: number): string[] {
  return ['--max-semi-space-size=32', `--heap-growing-percent=${records > largeRegister ? 50 : 80}`];
}
