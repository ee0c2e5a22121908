/** Names that the form's configuration and the program in the browser must agree on. */
import type { FoundFile } from '../../src/reader/walk.ts';
import type { CollectionName } from '../../src/schemas/references.ts';

/** The form's name for the prose below the front matter; no schema has a field of this name. */
export const bodyField = 'body';

/** A hidden value that carries the file as it was opened, so that saving can keep all that nobody changed. */
export const originalField = 'tepGoc';

/** The name under which the reading and writing of one kind of file is registered. */
export function formatName(collection: CollectionName, format: FoundFile['format']): string {
  return `${collection}-${format.slice(1)}`;
}
