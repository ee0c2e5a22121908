import path from 'node:path';
import type { CheckFiles } from '../../src/checks/check-site.ts';
import { checkEach } from '../../src/checks/record-checks.ts';
import { inShares } from '../threads/in-shares.ts';

const program = path.join(import.meta.dirname, 'checking-thread.ts');

/**
 * Reads and checks the files of a large folder in two threads: taking files apart is nearly all that a check does, and
 * each is read for itself. More threads would each hold the parsers in memory and gain little on the machines of an office.
 */
export const checkInParallel: CheckFiles = (files, ids) =>
  inShares(files, {
    from: 1500,
    threads: 2,
    program,
    given: ids,
    here: (share) => checkEach(share, ids),
  });
