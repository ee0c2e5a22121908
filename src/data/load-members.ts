import type { AsOf } from '../domain/as-of.ts';
import { memberFolder, readMembers } from '../reader/members.ts';
import type { MemberCopy } from '../schemas/member.ts';

/** The members of a hub as they were known on the as-of day: a copy that was taken later did not exist yet. */
export function loadMembers(asOf: AsOf): MemberCopy[] {
  return readMembers(memberFolder()).map(({ member, copy, failure }) => ({
    member,
    copy: copy && copy.provenance.takenOn <= asOf.day ? copy : undefined,
    failure: failure && failure.on <= asOf.day ? failure : undefined,
  }));
}
