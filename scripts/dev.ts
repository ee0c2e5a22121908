/** `npm run dev`: Astro's development server; what follows `--` is passed on, for example `--port 4400`. */
import { spawn } from 'node:child_process';
import { astroEnvironment, astroProgram } from './pipeline/astro-stage.ts';
import { projectRoot } from './pipeline/project-root.ts';

const child = spawn(process.execPath, [astroProgram, 'dev', ...process.argv.slice(2)], {
  cwd: projectRoot,
  env: {
    ...process.env,
    ...astroEnvironment,
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
