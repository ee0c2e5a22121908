/** The thread that checks the content of a build; started by check-stage.ts. */
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import settings from '../../site.config.ts';
import { checkSite } from '../../src/checks/check-site.ts';
import { checkedContentOf } from '../../src/checks/checked-content.ts';
import { terminalReport, totalLine } from '../../src/checks/report.ts';
import { writeRecordFile } from '../../src/reader/record-file.ts';
import { byPlace } from '../../src/reader/site.ts';
import { checkInParallel } from '../check/check-in-parallel.ts';
import type { Checked, CheckOrder } from './check-stage.ts';
import { projectRoot } from './project-root.ts';

/** Reads and checks the content and writes the records into a file, unless there is an error. */
async function check({ contentDir, recordFile }: CheckOrder): Promise<Checked> {
  const { site, ...found } = await checkSite({
    contentDir: path.relative(process.cwd(), contentDir),
    publicDir: path.relative(process.cwd(), path.join(projectRoot, 'public')),
    siteUrl: settings.siteUrl,
    checkFiles: checkInParallel,
  });
  const problems = [...site.problems, ...found.problems].sort(byPlace);
  if (problems.some(({ severity }) => severity === 'error')) {
    const report = terminalReport(problems, site.lineOf);
    return { refused: `Nội dung có lỗi, không có gì được công bố.\n\n${report}` };
  }
  writeRecordFile(recordFile, site, checkedContentOf(site.problems, found));
  return { total: `${site.fileCount} tệp, ${totalLine(problems).toLowerCase()}` };
}

parentPort?.postMessage(await check(workerData as CheckOrder));
