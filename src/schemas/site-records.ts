import type { RecordData } from './collections.ts';
import type { CollectionName } from './references.ts';

/** One record as the reader hands it on: validated data plus where it came from. */
export interface SiteRecord<C extends CollectionName = CollectionName> {
  collection: C;
  /** The file name without its ending; unique within the collection. */
  id: string;
  /** Path from the project's root with forward slashes, for messages and for reading the body. */
  file: string;
  data: RecordData[C];
  /** Whether prose follows the front matter. The prose itself is parsed by the page that shows it. */
  hasBody: boolean;
}

/** Every published record (drafts are already gone), by collection, sorted by id. */
export type SiteRecords = { [C in CollectionName]: SiteRecord<C>[] };
