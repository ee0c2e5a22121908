/**
 * `node scripts/host-files.ts nginx|caddy`: the configuration of a server of one's own, for the base path and
 * address of this site, to be put in place once. The other hosts find theirs in the published folder.
 */
import site from '../site.config.ts';
import { caddyFile } from './hosting/caddy.ts';
import { nginxFile } from './hosting/nginx.ts';
import { runCommand } from './pipeline/command.ts';
import { BuildFailure, usageExitCode } from './pipeline/failure.ts';

await runCommand(() => {
  const [host] = process.argv.slice(2);
  if (host === 'nginx') process.stdout.write(nginxFile(site.basePath));
  else if (host === 'caddy') process.stdout.write(caddyFile(site.basePath, new URL(site.siteUrl).hostname));
  else throw new BuildFailure('Cách dùng: node scripts/host-files.ts nginx|caddy', usageExitCode);
});
