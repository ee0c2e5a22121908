import { checkedContentOf } from '../checks/checked-content.ts';
import { terminalReport } from '../checks/report.ts';
import { runChecks } from '../checks/run.ts';
import { byPlace } from '../reader/problem.ts';
import { readSite } from '../reader/site.ts';
import type { ReadSite } from '../reader/site.ts';
import { readRecordFile, recordFileVariable } from '../reader/record-file.ts';
import type { SiteRecord, SiteRecords } from '../schemas/site-records.ts';
import type { CheckedContent } from '../views/checked-lists.ts';
import { contentFolder } from './content-folder.ts';

/** The whole report as one error; a stack trace would only push it off the screen. */
class ContentError extends Error {
  override name = 'ContentError';
  readonly hint = 'Chạy "npm run check" để xem lại các lỗi này.';

  constructor(report: string) {
    super(`Nội dung có lỗi, không có gì được công bố.\n\n${report}`);
    this.stack = this.name;
  }
}

/** Reads the content and checks it. Throws a ContentError with the whole report when there is an error in it. */
export async function readChecked(): Promise<{ site: ReadSite; checked: CheckedContent }> {
  const site = await readSite({ contentDir: contentFolder() });
  const { problems: found, waived, counts } = runChecks(site);
  const problems = [...site.problems, ...found].sort(byPlace);
  if (problems.some(({ severity }) => severity === 'error'))
    throw new ContentError(terminalReport(problems, site.lineOf));
  return { site, checked: checkedContentOf(site.problems, { problems: found, waived, counts }) };
}

/** All records of a build with what was found out when they were checked. */
interface CheckedRecords {
  records: SiteRecords;
  checked: CheckedContent;
  digests: ReadonlyMap<SiteRecord, string>;
}

let checking: Promise<CheckedRecords> | undefined;

async function load(): Promise<CheckedRecords> {
  const file = process.env[recordFileVariable];
  if (file !== undefined && file !== '') {
    const read = readRecordFile(file);
    return { ...read, checked: read.checked as CheckedContent };
  }
  const { site, checked } = await readChecked();
  return { records: site.records, checked, digests: site.digests };
}

/** All records of a build: as the check has just handed them on, or read and checked here when Astro builds by itself. */
export function checkedRecords(): Promise<CheckedRecords> {
  checking ??= load();
  return checking;
}

/** What the checks counted, waived and warned of; once a build. While editing, every request checks afresh. */
export async function checkedContent(): Promise<CheckedContent> {
  return (await (import.meta.env.DEV ? load() : checkedRecords())).checked;
}
