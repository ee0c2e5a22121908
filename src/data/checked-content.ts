import { runChecks } from '../checks/run.ts';
import { readSite } from '../reader/site.ts';
import type { CheckedContent } from '../views/checked-figures.ts';
import { contentFolder } from './content-folder.ts';

let checking: Promise<CheckedContent> | undefined;

/** Reads the files afresh: Astro's store keeps records only, neither what was looked at nor what was waived. */
async function check(): Promise<CheckedContent> {
  const site = await readSite({ contentDir: contentFolder() });
  const { problems, waived, counts } = runChecks(site);
  return {
    counts,
    waived: waived.map(({ file, rule, reason, message }) => ({ file, rule, reason, message })),
    // A build with errors never gets here: what is left are warnings.
    warnings: [...site.problems, ...problems].map(({ file, rule, message }) => ({ file, rule, message })),
  };
}

/** What the checks counted, waived and warned of; run once a build. While editing, every request checks afresh. */
export function checkedContent(): Promise<CheckedContent> {
  if (import.meta.env.DEV) return check();
  checking ??= check();
  return checking;
}
