/** `npm run pull`: takes the published data of the hub's members; whoever cannot be read keeps the last good copy. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { asOfDay } from '../src/clock.ts';
import { memberFolder, readMemberList } from '../src/reader/members.ts';
import { runCommand } from './pipeline/command.ts';
import { BuildFailure, usageExitCode } from './pipeline/failure.ts';
import { projectRoot } from './pipeline/project-root.ts';
import { pullAll } from './pull/pull-all.ts';

const usage = 'Cách dùng: npm run pull [-- --timeout giây] [--folder thư-mục] [--strict]';
const largestFile = 200_000_000;

await runCommand(async () => {
  const { timeout, folder, strict } = options();
  const members = list(folder);
  if (members.length === 0) throw new BuildFailure(`Chưa có thành viên nào trong ${folder}/members.json.`);
  const limits = { timeout: timeout * 1000, bytes: largestFile };
  const failed = await pullAll(folder, members, asOfDay({}).day, limits, (line) => console.log(line));
  if (failed === 0) return;
  console.log(`${failed} thành viên chưa đọc được; trang vẫn dựng được với bản chép tốt gần nhất của họ.`);
  if (strict) process.exitCode = 1;
});

function list(folder: string): ReturnType<typeof readMemberList> {
  try {
    return readMemberList(folder);
  } catch (error) {
    throw new BuildFailure(error instanceof Error ? error.message : String(error));
  }
}

function options(): { timeout: number; folder: string; strict: boolean } {
  let values;
  try {
    ({ values } = parseArgs({
      options: { timeout: { type: 'string' }, folder: { type: 'string' }, strict: { type: 'boolean' } },
    }));
  } catch {
    throw new BuildFailure(usage, usageExitCode);
  }
  const { timeout = '20', folder = path.resolve(projectRoot, memberFolder()), strict = false } = values;
  if (!/^[1-9]\d{0,3}$/.test(timeout))
    throw new BuildFailure(`--timeout cần một số giây.\n${usage}`, usageExitCode);
  return { timeout: Number(timeout), folder: path.resolve(folder), strict };
}
