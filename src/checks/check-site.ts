import type { KnownIds } from '../reader/read-files.ts';
import { readSite, type ReadOptions, type ReadSite } from '../reader/site.ts';
import type { FoundFile } from '../reader/walk.ts';
import { checkEach, type CheckedFile, type OwnFindings } from './record-checks.ts';
import { runChecks, type CheckResult } from './run.ts';

/** Reads and checks the files of a content folder and gives what each was, in the order of the files. */
export type CheckFiles = (files: readonly FoundFile[], ids: KnownIds) => Promise<CheckedFile[]>;

/** Reads a content folder and checks it, each record by itself as it is read and then all of them together. */
export async function checkSite({
  checkFiles = (files, ids) => Promise.resolve(checkEach(files, ids)),
  ...options
}: Omit<ReadOptions, 'readFiles'> & {
  /** How the files are read and checked; one after the other unless a caller knows better. */
  checkFiles?: CheckFiles | undefined;
}): Promise<CheckResult & { site: ReadSite }> {
  const ownFindings = new Map<string, OwnFindings>();
  const site = await readSite({
    ...options,
    readFiles: async (files, ids) => {
      const checked = await checkFiles(files, ids);
      for (const { record, own } of checked) if (record && own) ownFindings.set(record.file, own);
      return checked;
    },
  });
  return { site, ...runChecks(site, ownFindings) };
}
