/** `npm run build`: checks, builds, indexes, verifies and publishes the site; see scripts/pipeline/run.ts. */
import { runCommand } from './pipeline/command.ts';
import { readBuildOptions } from './pipeline/options.ts';
import { textProgress } from './pipeline/progress.ts';
import { buildSite } from './pipeline/run.ts';

await runCommand(() => buildSite(readBuildOptions(process.argv.slice(2)), textProgress()));
