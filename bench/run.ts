/** `npm run bench -- --n 2000`: builds our site and its peers from the same records, in turns, and writes bench/results.md. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { writeContent } from './content/write.ts';
import { ownSite } from './measure/own-site.ts';
import { peerSite } from './measure/peer-site.ts';
import { reportOf, type Result } from './measure/report.ts';
import { scenarios, type Scenario, type Subject } from './measure/subject.ts';
import { sizeOf } from './measure/folder-size.ts';
import { peerPages } from './peer-sites/page-text.ts';
import { isThere, peers } from './peer-sites/peers.ts';
import { versionsOf } from './measure/versions.ts';

const usage =
  'npm run bench -- [--n 2000] [--rounds 3] [--minutes 60] [--only own,Eleventy] [--scenarios cold,record] [--peer-scenarios cold]';
const { values } = parseArgs({
  options: {
    n: { type: 'string', default: '2000' },
    rounds: { type: 'string', default: '3' },
    minutes: { type: 'string', default: '60' },
    only: { type: 'string' },
    scenarios: { type: 'string', default: scenarios.join(',') },
    'peer-scenarios': { type: 'string' },
  },
});
const [n, rounds, minutes] = [Number(values.n), Number(values.rounds), Number(values.minutes)];
if (![n, rounds, minutes].every((value) => Number.isFinite(value) && value > 0)) throw new RangeError(usage);
const wanted = values.scenarios
  .split(',')
  .filter((name): name is Scenario => scenarios.includes(name as Scenario));
const peersWanted = values['peer-scenarios']?.split(',') ?? wanted;
const only = values.only?.split(',');

const root = path.join(import.meta.dirname, '..');
const work = path.join(root, '.build', 'bench');
const modules = path.join(root, 'bench', 'peers', 'node_modules');
const content = path.join(work, 'content', String(n));
const until = performance.now() + minutes * 60_000;

const drafts = writeContent(n, content, path.join(root, 'src', 'content'));
const own = ownSite(root, path.join(work, 'own', String(n)), content);
const results = new Map<string, Result>();
const subjects: Subject[] = [own];

/** One build, noted. The size of a site is taken after its first. */
async function measure(subject: Subject, scenario: Scenario): Promise<void> {
  const run = await subject.build(scenario).catch((error: unknown) => {
    // A peer that does not get through is told as such; the others go on.
    if (subject === own) throw error;
    console.log(`${n} ${subject.name}, ${scenario}: did not finish. ${String(error).slice(-400)}`);
    return undefined;
  });
  if (!run) {
    subjects.splice(subjects.indexOf(subject), 1);
    return;
  }
  const result = results.get(subject.name) ?? {
    name: subject.name,
    runs: { cold: [], warm: [], record: [], template: [] },
    ...sizeOf(subject.out),
  };
  result.runs[scenario].push(run);
  results.set(subject.name, result);
  console.log(`${n} ${subject.name}, ${scenario}: ${run.wall.toFixed(2)} s, ${Math.round(run.tree ?? 0)} MB`);
  save();
}

function save(): void {
  const file = path.join(root, 'bench', 'results.md');
  const start =
    '# Measured\n\nWritten by `npm run bench`; how to repeat and what it means: docs/performance.md.\n';
  const text = existsSync(file) ? readFileSync(file, 'utf8') : start;
  const others = text.split(/^(?=## )/m).filter((part) => !part.startsWith(`## ${n} records`));
  const report = reportOf(n, [...results.values()], versionsOf(root, modules));
  writeFileSync(file, `${[...others.map((part) => part.trimEnd()), report].join('\n\n')}\n`);
}

// The first build of our own site is not counted: it says how many pages the peers must have.
if (only === undefined || only.some((name) => name !== 'own')) {
  await own.build('cold');
  const pages = peerPages(drafts, sizeOf(own.out).pages);
  for (const peer of peers)
    if ((only === undefined || only.includes(peer.name)) && isThere(peer) && existsSync(modules))
      subjects.push(
        peerSite(peer, path.join(work, peer.name.replace(/[^A-Za-z]/g, ''), String(n)), pages, modules),
      );
}

for (let round = 0; round < rounds; round += 1) {
  for (const scenario of wanted)
    for (const subject of [...subjects]) {
      if (performance.now() > until) break;
      if (subject !== own && !peersWanted.includes(scenario)) continue;
      await measure(subject, scenario);
    }
}
console.log(readFileSync(path.join(root, 'bench', 'results.md'), 'utf8'));
