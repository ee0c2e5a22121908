import { dWords } from '../domain/vietnamese-text.ts';
import type { SiteRecord } from '../schemas/site-records.ts';
import { judge } from './commitment-register.ts';
import type { ViewContext } from './context.ts';
import { plainText } from './phrase.ts';
import { placePhrase } from './place-words.ts';
import { ownDate } from './record-day.ts';
import { makesPromises } from './register.ts';
import { stateKind } from './state-badge.ts';

/** What the search index learns of a page besides its text. */
export interface SearchFields {
  kind: string;
  provinces: string[];
  year?: string | undefined;
  bodies: string[];
  states: string[];
  place: string;
  /**
   * The page's words that contain đ, written with d: the index folds every Vietnamese mark except this
   * letter, so that "dong nai" would miss "Đồng Nai" without them.
   */
  folded: string;
}

/** Every body that a record names anywhere. */
function bodyIds(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const item of value) bodyIds(item, found);
  else if (value !== null && typeof value === 'object') {
    for (const [key, item] of Object.entries(value)) {
      if (key === 'body' && typeof item === 'string') found.add(item);
      else bodyIds(item, found);
    }
  }
  return found;
}

/** Where a fact comes from and how it was checked stands on the page, but is not what readers look for. */
const notSearched = new Set([
  'sources',
  'notes',
  'waivers',
  'lookups',
  'attachments',
  'observations',
  'printed',
]);

/** All words of a record that readers look for, for the folded field. */
function allText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === null || typeof value !== 'object') return '';
  return Object.entries(value)
    .filter(([field]) => !notSearched.has(field))
    .map(([, part]) => allText(part))
    .join(' ');
}

/**
 * Keeps drawings and the cells of tables out of the index: their numbers would be half of all that a reader's phone must
 * load to search. What the rows are called stays.
 */
export function withoutNumbers(html: string): string {
  return html.replace(/<(?:td|figure)\b(?![^>]*data-pagefind-ignore)/g, '$& data-pagefind-ignore');
}

/** The units that a record is about. */
function unitsOf({ data }: SiteRecord): readonly string[] {
  if ('provinces' in data) return data.provinces;
  return 'province' in data && data.province ? [data.province] : [];
}

/** What a result says of a page below its title: where it is about, and the states of what it promises. */
export function resultFacts(
  context: ViewContext,
  record: SiteRecord,
): Pick<SearchFields, 'place' | 'states'> {
  const states = makesPromises(record)
    ? new Set(judge(context.register, record).map(({ state }) => stateKind(context, state.key).words))
    : [];
  return {
    states: [...states],
    place: plainText(unitsOf(record).map((unit) => placePhrase(context, unit, undefined))),
  };
}

export function searchFields(context: ViewContext, record: SiteRecord): SearchFields {
  const { register, t } = context;
  const provinces = unitsOf(record);
  const names = provinces.map((unit) => register.get('provinces', unit)?.data.title ?? unit);
  const bodies = [...bodyIds(record.data)].map((id) => register.get('bodies', id)?.data.title ?? id);
  return {
    kind: t(`kind.${record.collection}`),
    provinces: names,
    year: ownDate(record)?.slice(0, 4),
    bodies,
    ...resultFacts(context, record),
    folded: dWords(`${allText(record.data)} ${names.join(' ')} ${bodies.join(' ')}`).join(' '),
  };
}
