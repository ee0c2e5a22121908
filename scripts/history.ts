/**
 * `npm run history [-- file]`: what changed in the records of src/content, from the version history, as JSON; to
 * data/changes.json unless a file is named. The build reads the same for itself.
 */
import path from 'node:path';
import { runCommand } from './pipeline/command.ts';
import { BuildFailure, usageExitCode } from './pipeline/failure.ts';
import { historyWords, writeHistory } from './pipeline/history-stage.ts';
import { projectRoot } from './pipeline/project-root.ts';

await runCommand(() => {
  const [file = path.join(projectRoot, 'data', 'changes.json'), ...more] = process.argv.slice(2);
  if (more.length > 0 || file.startsWith('-'))
    throw new BuildFailure('Cách dùng: npm run history [-- tệp.json]', usageExitCode);
  const history = writeHistory({}, path.resolve(file), path.join(projectRoot, '.build'));
  console.log(`✓ ${historyWords(history)}`);
});
