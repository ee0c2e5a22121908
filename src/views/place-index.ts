import type { ProvinceUnit } from '../domain/succession.ts';
import { predecessorsOf } from '../domain/succession.ts';
import type { SiteRecord } from '../schemas/site-records.ts';
import { allCommitments, type JudgedCommitment } from './commitment-register.ts';
import { indexed } from './once.ts';
import { keyOf, type Register } from './register.ts';

/** What stands under one unit besides the records that name it. */
export interface UnitHoldings {
  commitments: JudgedCommitment[];
  bodies: SiteRecord<'bodies'>[];
}

const nothing: UnitHoldings = { commitments: [], bodies: [] };

function build(register: Register): Map<string, UnitHoldings> {
  const index = new Map<string, UnitHoldings>();
  const of = (unit: string): UnitHoldings => {
    const ready = index.get(unit) ?? { commitments: [], bodies: [] };
    index.set(unit, ready);
    return ready;
  };
  for (const judged of allCommitments(register))
    for (const unit of judged.record.data.provinces) of(unit).commitments.push(judged);
  for (const body of register.known.bodies)
    if (body.data.province !== undefined) of(body.data.province).bodies.push(body);
  return index;
}

const holdings = indexed('holdings', build);

/** What stands under a unit; walked once a build, whatever the number of places. */
export function holdingsOf(register: Register, unitId: string): UnitHoldings {
  return holdings(register, unitId) ?? nothing;
}

const papers = new Set(['agreements', 'plans', 'campaigns', 'documents']);

/** How many documents (programmes, plans, movements, cited documents) name any of the units; each once. */
export function documentCount(register: Register, units: readonly ProvinceUnit[]): number {
  const records = units
    .flatMap(({ id }) => register.inProvince(id))
    .filter(({ collection }) => papers.has(collection));
  return new Set(records.map(keyOf)).size;
}

/** A unit and those it came from: the territory as it is drawn today. */
export function territoryOf(register: Register, unit: ProvinceUnit): ProvinceUnit[] {
  return [unit, ...predecessorsOf(unit, register.units)];
}
