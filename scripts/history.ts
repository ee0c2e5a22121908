/**
 * `node scripts/history.ts [file]`: what changed in the records of src/content, from the version history, as JSON;
 * to data/changes.json unless a file is named.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { changeHistory } from './history/changes.ts';
import { runCommand } from './pipeline/command.ts';
import { BuildFailure, usageExitCode } from './pipeline/failure.ts';
import { projectRoot } from './pipeline/project-root.ts';

const extents = {
  complete: 'lịch sử đầy đủ',
  shallow: 'lịch sử thiếu phần đầu (bản chép nông)',
  none: 'không có lịch sử phiên bản ở đây',
} as const;

await runCommand(() => {
  const [file = path.join(projectRoot, 'data', 'changes.json'), ...more] = process.argv.slice(2);
  if (more.length > 0 || file.startsWith('-'))
    throw new BuildFailure('Cách dùng: node scripts/history.ts [tệp.json]', usageExitCode);
  const history = changeHistory(projectRoot, 'src/content');
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  writeFileSync(file, `${JSON.stringify(history, null, 2)}\n`);
  console.log(`✓ ${history.entries.length} mục thay đổi; ${extents[history.extent]}`);
});
