import type { SiteRecord } from '../../schemas/site-records.ts';
import type { Phrase } from '../phrase.ts';
import type { Badge } from '../state-badge.ts';

/** Collections whose records stand in a list of cards with filters and pages. */
export const listedCollections = [
  'agreements',
  'plans',
  'campaigns',
  'results',
  'news',
  'documents',
  'questions',
] as const;
export type ListedCollection = (typeof listedCollections)[number];
export type ListedRecord = SiteRecord<ListedCollection>;

/** One record in a list: what it is and when, its name, its summary, how it stands. */
export interface RecordCard {
  link: Phrase;
  summary: string;
  /** What kind of record it is, where the list holds several. */
  kind?: Phrase | undefined;
  when: string;
  /** What else stands in the line above the name: a symbol, a topic. */
  also?: Phrase | undefined;
  places: Phrase[];
  /** The same places by today's boundaries; undefined where they are the same. */
  placesToday?: Phrase[] | undefined;
  badge?: Badge | undefined;
  /** What stands below the summary, each a sentence. */
  closing: Phrase[];
}
