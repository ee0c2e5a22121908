/**
 * `npm run start-empty -- --yes`: removes the records of this register, so that another one can begin with
 * the generator, the provinces, the abbreviations and the central documents. Git keeps what was removed.
 */
import { mkdtempSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { terminalReport } from '../src/checks/report.ts';
import { runChecks } from '../src/checks/run.ts';
import { readSite } from '../src/reader/site.ts';
import { addressFile, redirectFile } from './addresses/list.ts';
import { runCommand } from './pipeline/command.ts';
import { BuildFailure, usageExitCode } from './pipeline/failure.ts';
import { projectRoot } from './pipeline/project-root.ts';
import { removeFolder } from './pipeline/work-folder.ts';
import { selectForEmptyRegister } from './start-empty/selection.ts';
import type { Selection } from './start-empty/selection.ts';
import { writeSelection } from './start-empty/write.ts';

const ownContent = path.join(projectRoot, 'src', 'content');

await runCommand(async () => {
  const { yes, contentDir } = readOptions();
  process.chdir(projectRoot);
  const site = await readSite({ contentDir: path.relative('.', contentDir) });
  if (site.problems.length > 0)
    throw new BuildFailure('Nội dung đang có lỗi; hãy chạy "npm run check" và sửa trước.');
  const selection = selectForEmptyRegister(site);
  tell(selection, site.drafts.length);
  if (!yes) {
    console.log('Chưa xóa gì. Để xóa thật, chạy: npm run start-empty -- --yes');
    return;
  }
  await replace(selection, contentDir);
  if (contentDir === ownContent) removePublished();
  console.log('Xong. Tiếp theo: sửa site.config.ts, thêm bản ghi đầu tiên vào src/content, rồi chạy');
  console.log('  npm run check   và   npm run build -- --fewer-pages');
});

function readOptions(): { yes: boolean; contentDir: string } {
  try {
    const { values } = parseArgs({ options: { yes: { type: 'boolean' }, content: { type: 'string' } } });
    const contentDir = path.resolve(values.content ?? ownContent);
    return { yes: values.yes ?? false, contentDir };
  } catch {
    throw new BuildFailure('Cách dùng: npm run start-empty [-- --yes]', usageExitCode);
  }
}

function tell({ kept, removed, cuts }: Selection, drafts: number): void {
  const groups = Map.groupBy(removed, ({ collection }) => collection);
  console.log(`Sẽ xóa ${removed.length} bản ghi${drafts > 0 ? ` và ${drafts} bản nháp` : ''}:`);
  for (const [collection, records] of groups) {
    console.log(`  ${collection} (${records.length}): ${records.map(({ id }) => id).join(', ')}`);
  }
  console.log(
    `Giữ lại ${kept.length} bản ghi${cuts.length > 0 ? `, bỏ ${cuts.length} chỗ nhắc tới bản ghi bị xóa` : ''}.`,
  );
}

/** The new content is written and checked aside first; the old folder goes only when the new one is right. */
async function replace(selection: Selection, contentDir: string): Promise<void> {
  const work = path.join(projectRoot, '.build');
  mkdirSync(work, { recursive: true });
  const aside = mkdtempSync(path.join(work, 'start-empty-'));
  try {
    const fresh = path.join(aside, 'content');
    writeSelection(selection, contentDir, fresh);
    const site = await readSite({ contentDir: path.relative('.', fresh) });
    const problems = [...site.problems, ...runChecks(site).problems].filter(
      ({ severity }) => severity === 'error',
    );
    if (problems.length > 0) {
      throw new BuildFailure(
        `Nội dung còn lại sẽ có lỗi nên chưa xóa gì:\n\n${terminalReport(problems, site.lineOf)}`,
      );
    }
    exchange(contentDir, fresh, path.join(aside, 'truoc'));
  } finally {
    removeFolder(aside);
  }
}

/** Another register owes its readers neither these addresses nor these figures. */
function removePublished(): void {
  for (const file of [addressFile, redirectFile, path.join('data', 'visits.json')])
    rmSync(path.join(projectRoot, file), { force: true });
}

/** The old folder leaves only when the new one has taken its place. */
function exchange(contentDir: string, fresh: string, previous: string): void {
  renameSync(contentDir, previous);
  try {
    renameSync(fresh, contentDir);
  } catch (error) {
    renameSync(previous, contentDir);
    throw error;
  }
}
