import path from 'node:path';
import settings from '../../site.config.ts';
import { checkedContentOf } from '../../src/checks/checked-content.ts';
import { terminalReport, totalLine } from '../../src/checks/report.ts';
import { checkSite } from '../../src/checks/check-site.ts';
import { writeRecordFile } from '../../src/reader/record-file.ts';
import { byPlace } from '../../src/reader/site.ts';
import { checkInParallel } from '../check/check-in-parallel.ts';
import { BuildFailure } from './failure.ts';
import type { BuildOptions } from './options.ts';
import { projectRoot } from './project-root.ts';

/**
 * Reads and checks the whole content before anything is built. Returns the total for the progress line;
 * throws a BuildFailure with the whole report when there is an error. Warnings do not stop a build. The records are
 * written into a file from which every process that makes pages takes them: nothing is read or checked twice.
 */
export async function checkContent(options: BuildOptions, recordFile: string): Promise<string> {
  const contentDir = path.relative(
    process.cwd(),
    options.contentDir ?? path.join(projectRoot, 'src', 'content'),
  );
  const publicDir = path.relative(process.cwd(), path.join(projectRoot, 'public'));
  const { site, ...found } = await checkSite({
    contentDir,
    publicDir,
    siteUrl: settings.siteUrl,
    checkFiles: checkInParallel,
  });
  const problems = [...site.problems, ...found.problems].sort(byPlace);
  if (problems.some(({ severity }) => severity === 'error')) {
    throw new BuildFailure(
      `Nội dung có lỗi, không có gì được công bố.\n\n${terminalReport(problems, site.lineOf)}`,
    );
  }
  writeRecordFile(recordFile, site, checkedContentOf(site.problems, found));
  return `${site.fileCount} tệp, ${totalLine(problems).toLowerCase()}`;
}
