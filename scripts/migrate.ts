/**
 * `npm run migrate`: shows what carrying the content over to the program's version would change; `--yes` does it.
 * Comments, order and every other character of the files stay.
 */
import { contentVersion } from '../src/reader/content-version.ts';
import { migrate } from './migrate/command.ts';
import { migrations } from './migrate/migration.ts';
import { runCommand } from './pipeline/command.ts';

await runCommand(() => {
  migrate(process.argv.slice(2), { version: contentVersion, steps: migrations });
});
