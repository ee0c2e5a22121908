/**
 * `npm run release -- 1.2.0`: puts the version into package.json, the lock file and the change log, and writes
 * release/: an archive of the sources, a bill of materials, the notes, and their checksums. It commits and tags
 * nothing; it says what to run next.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { asOfDay } from '../src/clock.ts';
import { zip } from '../src/outputs/zip.ts';
import { sha256 } from './pipeline/checksums.ts';
import { runCommand } from './pipeline/command.ts';
import { BuildFailure, usageExitCode } from './pipeline/failure.ts';
import { projectRoot } from './pipeline/project-root.ts';
import { billOfMaterials } from './supply/bill-of-materials.ts';
import { cutChangelog, unreleased } from './supply/changelog.ts';
import { lockedPackages } from './supply/lock-file.ts';
import { replaceFiles } from './supply/replace-files.ts';
import { isLater, withVersion } from './supply/version.ts';

await runCommand(() => {
  process.chdir(projectRoot);
  const [version] = process.argv.slice(2);
  const { version: before } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  if (version === undefined || (version !== before && !isLater(version, before)))
    throw new BuildFailure(`Cách dùng: npm run release -- <phiên bản sau ${before}>`, usageExitCode);
  if (git('status', '--porcelain') !== '')
    throw new BuildFailure('Còn thay đổi chưa ghi vào lịch sử; hãy commit rồi phát hành.');
  const texts = newTexts(before, version);
  // Everything that can be wrong is worked out before the first file changes.
  const files = releaseFiles(version, texts, unreleased(readFileSync('CHANGELOG.md', 'utf8')));
  rmSync('release', { recursive: true, force: true });
  mkdirSync('release');
  for (const [file, bytes] of Object.entries(files)) writeFileSync(path.join('release', file), bytes);
  replaceFiles(texts);
  console.log(`✓ release/: ${Object.keys(files).join(', ')}`);
  console.log(`Tiếp theo: xem lại thay đổi, rồi
  git commit -am "Release ${version}"
  git tag v${version}`);
});

/** The change log and the files that say the version, as the release has them. Mistakes in them are told in their own words. */
function newTexts(before: string, version: string): Map<string, string> {
  try {
    const texts = new Map([
      ['CHANGELOG.md', cutChangelog(readFileSync('CHANGELOG.md', 'utf8'), version, asOfDay().day)],
    ]);
    for (const file of ['package.json', 'package-lock.json'])
      texts.set(file, withVersion(readFileSync(file, 'utf8'), before, version));
    return texts;
  } catch (error) {
    throw error instanceof RangeError ? new BuildFailure(error.message) : error;
  }
}

/** What goes into release/, by name. */
function releaseFiles(
  version: string,
  texts: ReadonlyMap<string, string>,
  notes: string,
): Record<string, string | Uint8Array> {
  const name = `so-cam-ket-${version}`;
  const sources = git('ls-files', '-z')
    .split('\0')
    .filter(Boolean)
    .map((file) => {
      const text = texts.get(file);
      return { name: `${name}/${file}`, bytes: text === undefined ? readFileSync(file) : Buffer.from(text) };
    });
  const lock = texts.get('package-lock.json') ?? '';
  const contents: Record<string, string | Uint8Array> = {
    [`${name}.zip`]: zip(sources),
    [`${name}.cdx.json`]: billOfMaterials({ name: 'so-cam-ket', version }, lockedPackages(lock)),
    'NOTES.md': `${notes}\n`,
  };
  const sums = Object.entries(contents).map(([file, bytes]) => `${sha256(Buffer.from(bytes))}  ${file}\n`);
  return { ...contents, SHA256SUMS: sums.join('') };
}

function git(...args: string[]): string {
  try {
    return execFileSync('git', args, { encoding: 'utf8', maxBuffer: 50_000_000 });
  } catch {
    throw new BuildFailure('Phát hành cần git và một bản sao có lịch sử.');
  }
}
