import type { SiteRecord } from '../schemas/site-records.ts';

type Actor = { body: string } | { described: string };

/** Who signed, issued or launched a record, or was asked. */
export function authorsOf(record: SiteRecord): Actor[] {
  const some = (actor: Actor | undefined): Actor[] => (actor ? [actor] : []);
  switch (record.collection) {
    case 'agreements':
      return (record as SiteRecord<'agreements'>).data.parties.map(({ who }) => who);
    case 'plans':
      return some((record as SiteRecord<'plans'>).data.issuer);
    case 'campaigns': {
      const { launchedBy, parties } = (record as SiteRecord<'campaigns'>).data;
      return [...launchedBy, ...parties];
    }
    case 'results':
      return some((record as SiteRecord<'results'>).data.issuer);
    case 'documents':
      return [(record as SiteRecord<'documents'>).data.issuer];
    case 'questions':
      return some((record as SiteRecord<'questions'>).data.askedOf);
    default:
      return [];
  }
}

/** The bodies of the register among some actors, each once. */
export function bodiesAmong(actors: readonly Actor[]): Set<string> {
  return new Set(actors.flatMap((actor) => ('body' in actor ? [actor.body] : [])));
}
