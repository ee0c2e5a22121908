import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../../scripts/pipeline/project-root.ts';
import { codeBlocks } from '../recipe-blocks.ts';
import type { CodeBlock } from '../recipe-blocks.ts';
import { note, projectCopy, roomyFolder, smallContent, testDay } from '../small-site.ts';

/**
 * The recipes of docs/deploy, followed word by word: their blocks are run as they stand, in a space of their own for
 * folders and network, where /etc, /srv and port 80 are nobody else's. Only what is not there is stood in for.
 */
const canSeparate = process.getuid?.() === 0 && spawnSync('unshare', ['-mn', 'true']).status === 0;
const skipped = (programs: readonly string[]): string | undefined => {
  if (!canSeparate) return 'cần root và unshare';
  const missing = programs.filter((program) => !existsSync(program));
  return missing.length > 0 ? `máy không có ${missing.join(', ')}` : undefined;
};

const host = 'so.tinh.example';

/** What this machine cannot do is done by these, under the names that the recipe uses. */
const stands: Readonly<Record<string, string>> = {
  // The test is root already.
  sudo: 'exec "$@"',
  // Nothing is loaded from the network: what the recipe installs must be there.
  'apt-get':
    '[ "$1" = install ] && shift && for name; do [ "$name" = -y ] || dpkg -s "$name" >/dev/null; done',
  // Server and building machine are one here.
  scp: 'cp "$1" "${2#*:}"',
  ssh: 'shift; exec sh -c "$*"',
  // No system runs that could be asked to reload a service, so the server starts here with its real configuration.
  systemctl: '[ "$1" = reload ]; case "$2" in nginx) nginx ;; apache2) apachectl start ;; esac',
  // The packages of the test are linked in; an installation would replace them.
  npm: '[ "$1" = ci ] && [ -d node_modules ] && exit 0; PATH="${PATH#*:}" exec npm "$@"',
};

function standsFolder(parent: string): string {
  const folder = path.join(parent, 'thay thế');
  mkdirSync(folder);
  for (const [name, body] of Object.entries(stands)) {
    const file = path.join(folder, name);
    writeFileSync(file, `#!/bin/bash\n${body}\n`);
    chmodSync(file, 0o755);
  }
  return folder;
}

/** A block as the shell is to run it: a file is written where the recipe says, commands are run. */
function asShell({ language, text, file }: CodeBlock): string {
  if (language === 'sh') return text;
  if (file === undefined) return '';
  return `mkdir -p "$(dirname '${file}')"\ncat > '${file}' <<'END_OF_FILE'\n${text}END_OF_FILE\n`;
}

/** Follows a recipe in a folder of its own and runs `questions` at the end; returns all that was printed. */
function follow(recipe: string, programs: readonly string[], questions: string): string {
  const folder = roomyFolder();
  const content = smallContent(folder);
  const project = projectCopy(folder);
  const blocks = codeBlocks(readFileSync(path.join(projectRoot, 'docs', 'deploy', recipe), 'utf8'));
  const script = `
set -euo pipefail
work="$1"; project="$2"
# Folders of this machine that the recipe writes into, as private copies.
for place in /etc/nginx /etc/apache2; do
  if [ -d "$place" ]; then cp -a "$place" "$work/$(basename "$place")"; mount --bind "$work/$(basename "$place")" "$place"; fi
done
for place in /srv /run /var/www /var/log; do mkdir -p "$place"; mount -t tmpfs tmpfs "$place"; done
mkdir -p /var/log/nginx /var/log/apache2 /run/apache2 /run/lock
ip link set lo up
export USER=root PATH="$work/thay thế:$PATH"
cd "$project"
set -x
${blocks
  .filter(({ language, file }) => language === 'sh' || file !== undefined)
  .map(asShell)
  .join('\n')}
set +x
ask() { curl -sS --fail-with-body --retry 20 --retry-connrefused --retry-delay 1 --resolve ${host}:80:127.0.0.1 "$@"; }
${questions}
`;
  standsFolder(folder);
  const run = spawnSync(
    'unshare',
    ['-mn', '--kill-child', '--fork', '--pid', '--mount-proc', 'bash', '-c', script, 'bash', folder, project],
    {
      encoding: 'utf8',
      env: { ...process.env, AS_OF: testDay, CONTENT_DIR: content },
    },
  );
  const output = `${run.stdout}${run.stderr}`;
  expect(run.status, output).toBe(0);
  note(
    `${recipe}: ${blocks.length} blocks followed with ${programs.map((name) => versionOf(name)).join(', ')}`,
  );
  return run.stdout;
}

function versionOf(program: string): string {
  const { stdout, stderr } = spawnSync(program, ['-v'], { encoding: 'utf8' });
  return /(?:nginx|Apache)\/[\d.]+/.exec(stdout + stderr)?.[0] ?? path.basename(program);
}

/** What each recipe tells the reader to look at, in the end. */
const questions = (root: string): string => `
ask -o /dev/null -D - http://${host}/
ask -o /dev/null -w 'subpage %{http_code}\\n' http://${host}/chuong-trinh/
ask -o /dev/null -w 'search %{http_code} %{content_type}\\n' http://${host}/pagefind/pagefind.js
(ask -w '\\nwrong %{http_code}\\n' http://${host}/khong-co/ || true) | grep -E '^wrong|<h1' | head -5
(ask -o /dev/null -w 'hidden %{http_code}\\n' http://${host}/.htaccess || true)
cd ${root}
sha256sum -c --quiet SHA256SUMS && echo sums right
`;

function expectPublished(output: string): void {
  expect(output).toMatch(/content-security-policy: .*frame-ancestors 'none'/i);
  expect(output).toMatch(/strict-transport-security: max-age=31536000/i);
  expect(output).toContain('subpage 200');
  expect(output).toContain('search 200 text/javascript');
  expect(output).toContain('wrong 404');
  expect(output).toMatch(/hidden 40[34]/);
  expect(output).toContain('sums right');
}

const nginx = ['/usr/sbin/nginx', '/usr/bin/rsync', '/usr/bin/curl'];
const noNginx = skipped(nginx);
test.skipIf(noNginx)(`nginx-rsync.md, word by word${noNginx ? ` [bỏ qua: ${noNginx}]` : ''}`, () => {
  expectPublished(follow('nginx-rsync.md', [nginx[0] ?? ''], questions('/srv/so-cam-ket')));
});

const apache = ['/usr/sbin/apache2', '/usr/sbin/a2enmod', '/usr/bin/unzip', '/usr/bin/curl'];
const noApache = skipped(apache);
test.skipIf(noApache)(`apache-ftp.md, word by word${noApache ? ` [bỏ qua: ${noApache}]` : ''}`, () => {
  expectPublished(follow('apache-ftp.md', [apache[0] ?? ''], questions('/var/www/so-cam-ket')));
});
