import type { CollectionName } from '../schemas/references.ts';
import type { SiteRecord } from '../schemas/site-records.ts';
import type { ViewContext } from './context.ts';
import { promisesOf } from './members.ts';
import { searchFields } from './search-fields.ts';

/** What the first answer of the search is found in: names of pages, in few bytes. */
export interface SearchCatalogue {
  kinds: string[];
  states: string[];
  rows: CatalogueRow[];
}

/** Name, address, position of its kind, place, other names and symbols, positions of its commitments' states. */
export type CatalogueRow = [
  title: string,
  href: string,
  kind: number,
  place: string,
  others: string,
  states: number[],
];

/** Kinds with pages of their own, in the order in which readers look for them. */
const named: readonly CollectionName[] = [
  'provinces',
  'agreements',
  'plans',
  'campaigns',
  'documents',
  'bodies',
  'indicators',
  'results',
  'news',
  'questions',
];

/** Symbols and further names by which a record is known. */
function otherNames(data: SiteRecord['data']): string {
  const fields = ['symbol', 'number', 'nameEn', 'shortNames', 'aliases'] as const;
  return fields
    .flatMap((field) => (data as unknown as Readonly<Record<string, unknown>>)[field] ?? [])
    .filter((name) => typeof name === 'string')
    .join(' ');
}

function positionIn(list: string[], word: string): number {
  const at = list.indexOf(word);
  return at === -1 ? list.push(word) - 1 : at;
}

/** The names of every known record's page, members' records among them, in the reader's language; units of one name share a page. */
export function searchCatalogue(context: ViewContext): SearchCatalogue {
  const { register, href, t } = context;
  const kinds: string[] = [];
  const states: string[] = [];
  const pages = new Map<string, CatalogueRow>();
  for (const collection of named)
    for (const record of register.known[collection] as SiteRecord[]) {
      const id = 'slug' in record.data ? record.data.slug : record.id;
      const address = href({ record: collection, id });
      const { place, states: held } = searchFields(context, record);
      const others = [otherNames(record.data), pages.get(address)?.[4] ?? ''].join(' ').trim();
      pages.set(address, [
        record.data.title,
        address,
        positionIn(kinds, t(`kind.${collection}`)),
        collection === 'provinces' ? '' : place,
        others,
        held.map((words) => positionIn(states, words)),
      ]);
    }
  for (const { member, copy } of register.members)
    for (const { collection, id, title, symbol } of promisesOf(copy)) {
      const address = href({ member: member.id, collection, id });
      const kind = positionIn(kinds, t(`kind.${collection}`));
      pages.set(address, [title, address, kind, member.name, symbol ?? '', []]);
    }
  return { kinds, states, rows: [...pages.values()] };
}
