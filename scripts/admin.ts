/**
 * `npm run admin`: a build with the editors' form in quan-tri/, published all or nothing like every build. The next
 * `npm run build` publishes without it.
 */
import { runCommand } from './pipeline/command.ts';
import { readBuildOptions } from './pipeline/options.ts';
import { textProgress } from './pipeline/progress.ts';
import { projectRoot } from './pipeline/project-root.ts';
import { buildSite } from './pipeline/run.ts';

await runCommand(async () => {
  const options = readBuildOptions(process.argv.slice(2));
  // Files are named from the project's folder in every message, wherever the command was started.
  process.chdir(projectRoot);
  await buildSite({ ...options, admin: true }, textProgress());
  console.log('Mở biểu mẫu: chạy "npm run preview", rồi thêm quan-tri/ vào cuối địa chỉ mà lệnh in ra.');
});
