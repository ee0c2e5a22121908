import type { CollectionName } from '../../src/schemas/references.ts';

/** One change of the way a field is written. A path is written `commitments[].due`: `[]` stands for every item. */
export type FieldChange = { collection: CollectionName; path: string } &
  /** The last name of the path becomes another. */
  (
    | { rename: string }
    /** A single value becomes another; undefined leaves it as it is. */
    | { rewrite: (value: string | number | boolean) => string | number | boolean | undefined }
  );

/**
 * A step from the version before to the version `to`. It may be applied twice: what it has changed already, it
 * leaves alone, so that a run that was cut off can simply be repeated.
 */
export interface Migration {
  to: number;
  /** What changes and why, one Vietnamese sentence for the person who runs the command. */
  says: string;
  changes: readonly FieldChange[];
}

/**
 * Every step since the first version, in order. A new one goes here together with the next `contentVersion` in
 * src/reader/content-version.ts; new optional fields need none.
 */
export const migrations: readonly Migration[] = [];
