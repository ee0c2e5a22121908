import { readFileSync } from 'node:fs';
import { changeHistory as schema, type ChangeHistory } from '../schemas/change-history.ts';

/**
 * What changed in the records, as the build read it from the version history before the pages (`CHANGES_FILE`).
 * Without that file nothing is known of the history, which the pages say. Throws when the file holds something else.
 */
export function changeHistory(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): ChangeHistory {
  const file = environment['CHANGES_FILE'];
  if (file === undefined || file === '') return { version: 1, commit: null, extent: 'none', entries: [] };
  return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
}
