/** `npm run migrate`, with the version and the steps of the program handed in. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { BuildFailure, usageExitCode } from '../pipeline/failure.ts';
import { projectRoot } from '../pipeline/project-root.ts';
import type { Migration } from './migration.ts';
import { diffOf, planMigration, writePlan } from './plan.ts';

/** What a program knows: the version that it reads, and every step that leads there. */
export interface ProgramVersion {
  version: number;
  steps: readonly Migration[];
}

/** Shows what carrying content over would change; `--yes` does it. Throws a BuildFailure where it cannot. */
export function migrate(args: readonly string[], { version, steps }: ProgramVersion): void {
  const { yes, contentDir } = options(args);
  const plan = planMigration(contentDir, version, steps);
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
}

function options(args: readonly string[]): { yes: boolean; contentDir: string } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { yes: { type: 'boolean' }, content: { type: 'string' } },
    });
    return {
      yes: values.yes ?? false,
      contentDir: path.resolve(values.content ?? path.join(projectRoot, 'src', 'content')),
    };
  } catch {
    throw new BuildFailure('Cách dùng: npm run migrate [-- --yes] [--content thư-mục]', usageExitCode);
  }
}
