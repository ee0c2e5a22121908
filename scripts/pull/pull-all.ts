import type { Member } from '../../src/schemas/member.ts';
import { Unreadable, type FetchLimits } from './fetch-file.ts';
import { pullMember } from './pull-member.ts';
import { keepCopy, noteFailure } from './store.ts';

/**
 * Takes every member in turn and says a line about each. A member that is down, late or malformed is noted and never
 * stops the others. Returns how many could not be read.
 */
export async function pullAll(
  folder: string,
  members: readonly Member[],
  day: string,
  limits: FetchLimits,
  say: (line: string) => void,
): Promise<number> {
  let failed = 0;
  for (const member of members) {
    try {
      const copy = await pullMember(member, day, limits);
      keepCopy(folder, member.id, copy);
      say(`✓ ${member.name}: bản tính đến ngày ${copy.provenance.asOf}`);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      noteFailure(folder, member.id, { on: day, reason: error.message });
      say(`✗ ${member.name}: ${error.message}`);
      failed += 1;
    }
  }
  return failed;
}
