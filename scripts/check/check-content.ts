import settings from '../../site.config.ts';
import {
  annotationReport,
  codeQualityReport,
  jsonReport,
  terminalReport,
  totalLine,
} from '../../src/checks/report.ts';
import { checkSite } from '../../src/checks/check-site.ts';
import { byPlace } from '../../src/reader/problem.ts';
import { checkInParallel } from './check-in-parallel.ts';
import type { CheckOptions } from './options.ts';

/** Reads and checks a content folder; gives the text to print and how many errors it holds. */
export async function checkContent(
  options: Pick<CheckOptions, 'json' | 'annotations' | 'codeQuality' | 'content' | 'public'>,
): Promise<{ output: string; errors: number }> {
  const {
    site,
    problems: found,
    waived,
    counts,
  } = await checkSite({
    contentDir: options.content,
    publicDir: options.public,
    siteUrl: settings.siteUrl,
    checkFiles: checkInParallel,
  });
  const problems = [...site.problems, ...found].sort(byPlace);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const records = Object.values(site.records).reduce((sum, list) => sum + list.length, 0);
  if (options.json)
    return { output: jsonReport(problems, { records, drafts: site.drafts, waived, counts }), errors };
  if (options.codeQuality) return { output: codeQualityReport(problems), errors };
  if (options.annotations)
    return {
      output: [annotationReport(problems), totalLine(problems)].filter((text) => text !== '').join('\n'),
      errors,
    };
  const drafts = site.drafts.length === 0 ? '' : `, ${site.drafts.length} bản nháp không công bố`;
  const seen = `Đã kiểm ${records} bản ghi${drafts}${waived.length === 0 ? '' : `, ${waived.length} chỗ miễn kiểm có lý do`}.`;
  if (problems.length === 0) return { output: `Không có lỗi. ${seen}`, errors };
  return {
    output: `${terminalReport(problems, site.lineOf)}${errors === 0 ? `\nKhông có lỗi. ${seen}` : ''}`,
    errors,
  };
}
