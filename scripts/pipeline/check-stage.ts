import path from 'node:path';
import settings from '../../site.config.ts';
import { terminalReport, totalLine } from '../../src/checks/report.ts';
import { runChecks } from '../../src/checks/run.ts';
import { byPlace, readSite } from '../../src/reader/site.ts';
import { BuildFailure } from './failure.ts';
import type { BuildOptions } from './options.ts';
import { projectRoot } from './project-root.ts';

/**
 * Reads and checks the whole content before anything is built. Returns the total for the progress line;
 * throws a BuildFailure with the whole report when there is an error. Warnings do not stop a build.
 */
export async function checkContent(options: BuildOptions): Promise<string> {
  const contentDir = path.relative(
    process.cwd(),
    options.contentDir ?? path.join(projectRoot, 'src', 'content'),
  );
  const publicDir = path.relative(process.cwd(), path.join(projectRoot, 'public'));
  const site = await readSite({ contentDir, publicDir, siteUrl: settings.siteUrl });
  const problems = [...site.problems, ...runChecks(site).problems].sort(byPlace);
  if (problems.some(({ severity }) => severity === 'error')) {
    throw new BuildFailure(
      `Nội dung có lỗi, không có gì được công bố.\n\n${terminalReport(problems, site.lineOf)}`,
    );
  }
  return `${site.fileCount} tệp, ${totalLine(problems).toLowerCase()}`;
}
