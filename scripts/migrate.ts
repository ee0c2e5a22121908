/**
 * `npm run migrate`: shows what carrying the content over to the program's version would change; `--yes` does it.
 * Comments, order and every other character of the files stay.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contentVersion } from '../src/reader/content-version.ts';
import { migrations } from './migrate/migration.ts';
import { diffOf, planMigration, writePlan } from './migrate/plan.ts';
import { runCommand } from './pipeline/command.ts';
import { BuildFailure, usageExitCode } from './pipeline/failure.ts';
import { projectRoot } from './pipeline/project-root.ts';

await runCommand(() => {
  const { yes, contentDir } = options();
  const plan = planMigration(contentDir, contentVersion, migrations);
  if (plan.from === plan.to) {
    console.log(`Nội dung đã ghi theo phiên bản ${plan.to}; không có gì phải chuyển.`);
    return;
  }
  for (const { to, says } of plan.steps) console.log(`Bước ${to}: ${says}`);
  for (const file of plan.files) console.log(diffOf(file));
  console.log(`${plan.files.length} tệp, từ phiên bản ${plan.from} sang ${plan.to}.`);
  if (!yes) {
    console.log('Chưa sửa gì. Để sửa thật, chạy: npm run migrate -- --yes');
    return;
  }
  writePlan(contentDir, plan);
  console.log('Xong. Tiếp theo: npm run check, rồi xem lại bằng git diff.');
});

function options(): { yes: boolean; contentDir: string } {
  try {
    const { values } = parseArgs({ options: { yes: { type: 'boolean' }, content: { type: 'string' } } });
    return {
      yes: values.yes ?? false,
      contentDir: path.resolve(values.content ?? path.join(projectRoot, 'src', 'content')),
    };
  } catch {
    throw new BuildFailure('Cách dùng: npm run migrate [-- --yes]', usageExitCode);
  }
}
