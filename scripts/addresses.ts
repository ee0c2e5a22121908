/**
 * `node scripts/addresses.ts [--write] [folder]`: compares a built site with the list of published addresses;
 * `--write` adds the new ones to the list, which is then committed.
 */
import path from 'node:path';
import site from '../site.config.ts';
import { permanentAddresses, readAddresses, refuseLostAddresses, writeAddresses } from './addresses/list.ts';
import { runCommand } from './pipeline/command.ts';
import { BuildFailure, usageExitCode } from './pipeline/failure.ts';
import { projectRoot } from './pipeline/project-root.ts';
import { readInParallel } from './verify/read-in-parallel.ts';

await runCommand(async () => {
  const args = process.argv.slice(2);
  const write = args[0] === '--write';
  const [folder = path.join(projectRoot, 'dist'), ...more] = write ? args.slice(1) : args;
  if (more.length > 0 || folder.startsWith('-'))
    throw new BuildFailure('Cách dùng: node scripts/addresses.ts [--write] [thư-mục-đã-dựng]', usageExitCode);
  const built = await readInParallel(path.resolve(folder), site);
  if (!built.files.has('index.html')) throw new BuildFailure(`Không thấy trang nào trong ${folder}.`);
  refuseLostAddresses(built);
  if (write) {
    console.log(`✓ Thêm ${writeAddresses(built).length} địa chỉ, giữ mọi địa chỉ đã có`);
    return;
  }
  const known = new Set(readAddresses());
  const fresh = permanentAddresses(built).filter((address) => !known.has(address));
  console.log(`✓ Không mất địa chỉ nào trong ${known.size}; ${fresh.length} địa chỉ chưa có trong danh sách`);
});
