// Loaded before a build: ends the process the hard way inside the swap, which is over in a millisecond. KILL_AT is
// `before:2` or `after:2` for the second rename of a swap of two renames, the journal's being the first; `before:exchange` or
// `after:exchange` for the step in which two folders change places. Renames before the swap, of caches, do not count.
import childProcess from 'node:child_process';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [when, which] = (process.env.KILL_AT ?? '').split(':');
const { renameSync, statSync } = fs;
const { spawnSync } = childProcess;
let renames = 0;

function die() {
  process.kill(process.pid, 'SIGKILL');
}

fs.renameSync = (from, to) => {
  if (renames === 0 && !String(to).endsWith('.swap.json')) return renameSync(from, to);
  renames += 1;
  const here = renames === Number(which);
  if (here && when === 'before') die();
  renameSync(from, to);
  if (here && when === 'after') die();
};

childProcess.spawnSync = (program, args, options) => {
  if (which !== 'exchange') return spawnSync(program, args, options);
  if (when === 'before') die();
  const place = args.at(-1);
  const before = statSync(place).ino;
  const result = spawnSync(program, args, options);
  if (statSync(place).ino !== before) die();
  return result;
};
syncBuiltinESMExports();
