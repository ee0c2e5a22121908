// Loaded before a build: ends the process the hard way at the renames of the swap, which are over in a millisecond.
// KILL_AT is `before:2` or `after:2`: around the second rename that has to do with the published folder.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [when, which] = (process.env.KILL_AT ?? '').split(':');
let renames = 0;
const { renameSync } = fs;

fs.renameSync = (from, to) => {
  renames += 1;
  const here = renames === Number(which);
  if (here && when === 'before') process.kill(process.pid, 'SIGKILL');
  renameSync(from, to);
  if (here && when === 'after') process.kill(process.pid, 'SIGKILL');
};
syncBuiltinESMExports();
