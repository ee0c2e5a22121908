/** `node scripts/verify-dist.ts [folder]`: the checks of a build on a folder that is already there. */
import path from 'node:path';
import site from '../site.config.ts';
import { runCommand } from './pipeline/command.ts';
import { BuildFailure } from './pipeline/failure.ts';
import { projectRoot } from './pipeline/project-root.ts';
import { readInParallel } from './verify/read-in-parallel.ts';
import { findingsText, verify } from './verify/verify.ts';

await runCommand(async () => {
  const built = await readInParallel(path.resolve(process.argv[2] ?? path.join(projectRoot, 'dist')), site);
  const findings = verify(built);
  if (findings.length > 0) throw new BuildFailure(`${findings.length} lỗi:\n${findingsText(findings)}`);
  console.log(`✓ ${built.pages.length} trang, ${built.files.size} tệp: không có lỗi`);
});
