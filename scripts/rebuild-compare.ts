/**
 * `npm run rebuild-compare -- <folder or zip>`: builds the site anew for the same day and address as a published
 * one and compares every byte. Equal means: what stands there is what these sources say, and nothing else.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { unzip } from '../src/outputs/zip.ts';
import { runCommand } from './pipeline/command.ts';
import { BuildFailure, usageExitCode } from './pipeline/failure.ts';
import { projectRoot } from './pipeline/project-root.ts';
import { removeFolder } from './pipeline/work-folder.ts';
import { differences, differencesText } from './rebuild/differences.ts';
import { publishedFacts, reasonsToDiffer } from './rebuild/published-facts.ts';
import type { PublishedFacts } from './rebuild/published-facts.ts';
import { listFiles } from './verify/published-site.ts';

await runCommand(() => {
  const { place, day, snapshot, content } = readOptions();
  const published = readFiles(place);
  const facts = publishedFacts(published, { day, snapshot });
  console.log(`Dựng lại cho ngày ${facts.day}, ${facts.siteUrl}${facts.basePath}`);
  if (facts.commit) console.log(`Bản đã công bố ghi mã nguồn ${facts.commit}`);
  const rebuilt = rebuild(facts, content);
  const found = differences(published, rebuilt);
  const count = found.changed.length + found.missing.length + found.added.length;
  if (count > 0) {
    const reasons = reasonsToDiffer(facts, publishedFacts(rebuilt, { day: facts.day }));
    throw new BuildFailure([`${count} tệp khác nhau:`, differencesText(found), ...reasons].join('\n'));
  }
  console.log(`✓ ${published.size} tệp, giống từng byte`);
});

function readOptions(): {
  place: string;
  day: string | undefined;
  snapshot: boolean | undefined;
  content: string | undefined;
} {
  try {
    const { values, positionals } = parseArgs({
      options: { day: { type: 'string' }, snapshot: { type: 'boolean' }, content: { type: 'string' } },
      allowPositionals: true,
    });
    const [place, ...others] = positionals;
    if (place === undefined || others.length > 0) throw new RangeError('place');
    return {
      place: path.resolve(place),
      day: values.day,
      snapshot: values.snapshot,
      content: values.content,
    };
  } catch {
    throw new BuildFailure(
      'Cách dùng: npm run rebuild-compare -- <thư mục hoặc tệp zip đã công bố> [--day 2026-11-21] [--snapshot]',
      usageExitCode,
    );
  }
}

function readFiles(place: string): Map<string, Uint8Array> {
  const found = statSync(place, { throwIfNoEntry: false });
  if (!found) throw new BuildFailure(`Không thấy "${path.basename(place)}".`);
  if (found.isDirectory())
    return new Map(listFiles(place).map((name) => [name, readFileSync(path.join(place, name))]));
  return new Map(unzip(readFileSync(place)).map(({ name, bytes }) => [name, bytes]));
}

/** A build in a process of its own, whose clock and address are those of the published site. */
function rebuild(facts: PublishedFacts, content: string | undefined): Map<string, Uint8Array> {
  const work = path.join(projectRoot, '.build');
  mkdirSync(work, { recursive: true });
  const folder = mkdtempSync(path.join(work, 'dung-lai-'));
  const preload = pathToFileURL(path.join(import.meta.dirname, 'rebuild', 'fixed-day.mjs')).href;
  try {
    const out = path.join(folder, 'dist');
    const args = content === undefined ? [] : ['--content', content];
    execFileSync(process.execPath, [path.join(projectRoot, 'scripts', 'build.ts'), '--out', out, ...args], {
      cwd: projectRoot,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        AS_OF: facts.snapshot ? facts.day : '',
        SITE_URL: facts.siteUrl,
        BASE_PATH: facts.basePath,
        ...(facts.snapshot ? {} : clockAt(facts.day, preload)),
      },
    });
    return readFiles(out);
  } catch (error) {
    throw error instanceof BuildFailure
      ? error
      : new BuildFailure('Không dựng lại được; xem thông báo ở trên.');
  } finally {
    removeFolder(folder);
  }
}

function clockAt(day: string, preload: string): Record<string, string> {
  const others = process.env['NODE_OPTIONS'];
  return { REBUILD_DAY: day, NODE_OPTIONS: `${others === undefined ? '' : `${others} `}--import=${preload}` };
}
