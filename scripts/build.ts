/** `npm run build`: checks, builds, indexes, verifies and publishes the site; see scripts/pipeline/run.ts. */
import { runCommand } from './pipeline/command.ts';
import { readBuildOptions } from './pipeline/options.ts';
import { textProgress } from './pipeline/progress.ts';
import { projectRoot } from './pipeline/project-root.ts';
import { buildSite } from './pipeline/run.ts';

await runCommand(() => {
  const options = readBuildOptions(process.argv.slice(2));
  // Files are named from the project's folder in every message, wherever the command was started.
  process.chdir(projectRoot);
  return buildSite(options, textProgress());
});
