/** `npm run dev`: Astro's development server; what follows `--` is passed on, for example `--port 4400`. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { astroEnvironment, astroProgram } from './pipeline/astro-stage.ts';
import { writeHistory } from './pipeline/history-stage.ts';
import { projectRoot } from './pipeline/project-root.ts';

const work = path.join(projectRoot, '.build');
const history = path.join(work, 'lich-su-dev.tmp');
writeHistory(process.env['CONTENT_DIR'] ? { contentDir: process.env['CONTENT_DIR'] } : {}, history, work);

const child = spawn(process.execPath, [astroProgram, 'dev', ...process.argv.slice(2)], {
  cwd: projectRoot,
  env: {
    ...process.env,
    ...astroEnvironment,
    CHANGES_FILE: history,
    ASTRO_DEV_BACKGROUND: process.env['ASTRO_DEV_BACKGROUND'] ?? '0',
  },
  stdio: 'inherit',
});
// Ctrl+C reaches the whole group of the terminal; a plain kill reaches only this process and is passed on.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('close', (code) => {
  process.exitCode = code ?? 1;
});
