/**
 * `node scripts/visits.ts access.log[.gz] …`: adds the monthly totals per page of a host's access logs to
 * data/visits.json. Nobody is tracked: the file holds pages and numbers.
 */
import path from 'node:path';
import site from '../site.config.ts';
import { formatNumber } from '../src/i18n/format.ts';
import { runCommand } from './pipeline/command.ts';
import { BuildFailure, usageExitCode } from './pipeline/failure.ts';
import { projectRoot } from './pipeline/project-root.ts';
import { visitCounter } from './visits/count.ts';
import { eachLine, readFigures, writeFigures } from './visits/file.ts';

await runCommand(async () => {
  const logs = process.argv.slice(2);
  if (logs.length === 0 || logs.some((log) => log.startsWith('-')))
    throw new BuildFailure('Cách dùng: npm run visits -- access.log[.gz] …', usageExitCode);
  const file = path.join(projectRoot, 'data', 'visits.json');
  const counter = visitCounter(readFigures(file), site.basePath);
  for (const log of logs) await eachLine(path.resolve(log), counter.add);
  const { tally } = counter;
  const n = (value: number): string => formatNumber(value, 'vi');
  if (tally.lines > 0 && tally.unread === tally.lines)
    throw new BuildFailure('Không dòng nào có dạng common hay combined; không ghi gì.');
  writeFigures(file, counter.figures());
  console.log(
    `✓ ${n(tally.counted)} lượt xem trang trong ${n(tally.lines)} dòng, đã ghi vào data/visits.json`,
  );
  console.log(
    `  bỏ ${n(tally.bots)} lượt của máy tự động; ${n(tally.before)} dòng đã tính lần trước; ${n(tally.unread)} dòng không đọc được`,
  );
  if (tally.withoutAgent > 0)
    console.log(`  ${n(tally.withoutAgent)} lượt không ghi trình duyệt nên không lọc được máy tự động`);
});
