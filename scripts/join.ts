/** `npm run join -- parts/1 parts/2`: puts the parts of a site together, indexes, verifies and publishes it. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from './pipeline/command.ts';
import { BuildFailure, usageExitCode } from './pipeline/failure.ts';
import { readBuildOptions } from './pipeline/options.ts';
import { textProgress } from './pipeline/progress.ts';
import { projectRoot } from './pipeline/project-root.ts';
import { joinSite } from './pipeline/run.ts';

const usage =
  'Cách dùng: npm run join -- phần-1 phần-2 … [--out thư-mục-kết-quả] [--content thư-mục-nội-dung] [--fewer-pages]';

await runCommand(() => {
  const { parts, rest } = readArguments(process.argv.slice(2));
  const options = readBuildOptions(rest);
  process.chdir(projectRoot);
  return joinSite(parts, options, textProgress());
});

/** Parts are plain arguments; everything else is an option of the build. */
function readArguments(args: readonly string[]): { parts: string[]; rest: string[] } {
  try {
    const { tokens } = parseArgs({
      args: [...args],
      options: { out: { type: 'string' }, content: { type: 'string' }, 'fewer-pages': { type: 'boolean' } },
      allowPositionals: true,
      tokens: true,
    });
    return {
      parts: tokens.flatMap((each) => (each.kind === 'positional' ? [path.resolve(each.value)] : [])),
      rest: tokens.flatMap((each) =>
        each.kind === 'option' ? [each.rawName, ...(each.value === undefined ? [] : [each.value])] : [],
      ),
    };
  } catch {
    throw new BuildFailure(usage, usageExitCode);
  }
}
