import type { Problem } from '../reader/problem.ts';
import type { runChecks } from './run.ts';

/** What the checks counted, waived and warned of, for the page that tells it. */
export function checkedContentOf(
  read: readonly Problem[],
  { problems, waived, counts }: Pick<ReturnType<typeof runChecks>, 'problems' | 'waived' | 'counts'>,
) {
  return {
    counts,
    waived: waived.map(({ file, rule, reason, message }) => ({ file, rule, reason, message })),
    // A build with errors never gets here: what is left are warnings.
    warnings: [...read, ...problems].map(({ file, rule, message }) => ({ file, rule, message })),
  };
}
