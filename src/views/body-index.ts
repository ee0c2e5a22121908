import type { SiteRecord } from '../schemas/site-records.ts';
import { authorsOf, bodiesAmong } from './authors.ts';
import { allCommitments, type JudgedCommitment } from './commitment-register.ts';
import { indexed } from './once.ts';
import type { Register } from './register.ts';

/** Where the register names a body: what it signed, issued or launched, and its part in commitments. */
export interface BodyInvolvement {
  records: SiteRecord[];
  leads: JudgedCommitment[];
  joins: JudgedCommitment[];
  monitors: JudgedCommitment[];
  /** Bodies that stand directly under it. */
  units: SiteRecord<'bodies'>[];
}

const nothing: BodyInvolvement = { records: [], leads: [], joins: [], monitors: [], units: [] };

function build(register: Register): Map<string, BodyInvolvement> {
  const index = new Map<string, BodyInvolvement>();
  const of = (body: string): BodyInvolvement => {
    const ready = index.get(body) ?? { records: [], leads: [], joins: [], monitors: [], units: [] };
    index.set(body, ready);
    return ready;
  };
  const { agreements, plans, campaigns, results, documents } = register.known;
  for (const record of [...agreements, ...plans, ...campaigns, ...results, ...documents])
    for (const body of bodiesAmong(authorsOf(record))) of(body).records.push(record);
  for (const judged of allCommitments(register)) {
    for (const body of bodiesAmong(judged.data.lead)) of(body).leads.push(judged);
    for (const body of bodiesAmong(judged.data.with)) of(body).joins.push(judged);
    for (const body of bodiesAmong(judged.data.monitor)) of(body).monitors.push(judged);
  }
  for (const body of register.known.bodies)
    if (body.data.parent !== undefined) of(body.data.parent).units.push(body);
  return index;
}

const involvement = indexed('involvement', build);

/** What one body has to do with the register; walked once a build, whatever the number of bodies. */
export function involvementOf(register: Register, bodyId: string): BodyInvolvement {
  return involvement(register, bodyId) ?? nothing;
}
