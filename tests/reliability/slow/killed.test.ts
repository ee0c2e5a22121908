import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { exchange } from '../../../scripts/pipeline/exchange.ts';
import { build, fingerprint, note, roomyFolder, seeded, smallContent, startBuild } from '../small-site.ts';

const seed = 20261121;
const moments = 20;
const killer = path.join(import.meta.dirname, '..', 'kill-at-rename.mjs');

const folder = roomyFolder();
const out = path.join(folder, 'trang web', 'dist');
const [before, after] = [path.join(folder, 'bản A'), path.join(folder, 'bản B')];
const content = smallContent(folder);
let duration = 0;

const canExchange = exchange(newFolder('đổi chỗ 1'), newFolder('đổi chỗ 2'));
const notHere = canExchange ? '' : ' [bỏ qua: hệ thống không đổi chỗ hai thư mục được]';

function newFolder(name: string): string {
  const place = path.join(folder, name);
  mkdirSync(place);
  return place;
}

beforeAll(async () => {
  const first = await build({ out: before, content });
  expect(first.code, first.output).toBe(0);
  change();
  const second = await build({ out: after, content });
  expect(second.code, second.output).toBe(0);
  duration = second.milliseconds;
  expect(fingerprint(after)).not.toBe(fingerprint(before));
});

/** What the editors changed between the two builds. */
function change(): void {
  const file = path.join(content, 'agreements', 'song-mau-2022.mdx');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\nThêm một đoạn.\n`);
}

/** Publishes version A without a build. */
function publishBefore(): void {
  rmSync(path.dirname(out), { recursive: true, force: true });
  cpSync(before, out, { recursive: true });
}

/** The next build must find its way, publish B and leave nothing behind. */
async function recover(): Promise<void> {
  const next = await build({ out, content });
  expect(next.code, next.output).toBe(0);
  expect(fingerprint(out)).toBe(fingerprint(after));
  // What is remembered of the published pages is no leftover.
  const remembered = new Set(['dist.trang.jsonl', 'dist.ma']);
  const left = readdirSync(path.join(path.dirname(out), '.build')).filter((name) => !remembered.has(name));
  expect(left).toEqual([]);
}

test(`killed at ${moments} random moments: the old site or the new one, never a part of one (B01)`, async () => {
  const random = seeded(seed);
  const seen = { old: 0, new: 0 };
  for (let round = 0; round < moments; round += 1) {
    publishBefore();
    const moment = random() * duration;
    const all = random() < 0.5;
    const running = startBuild({ out, content });
    const timer = setTimeout(() => running.kill(all), moment);
    await running.done;
    clearTimeout(timer);
    const found = fingerprint(out);
    const which = found === fingerprint(before) ? 'old' : found === fingerprint(after) ? 'new' : undefined;
    expect(which, `killed after ${Math.round(moment)} ms of ${Math.round(duration)}`).toBeDefined();
    if (which) seen[which] += 1;
    running.kill(true);
  }
  await recover();
  note(
    `kill -9 at ${moments} moments (seed ${seed}): ${seen.old} times the old site, ${seen.new} times the new one`,
  );
});

test.skipIf(!canExchange).each([
  ['before they change places', 'before:exchange', before],
  ['after they changed places', 'after:exchange', after],
])(
  `killed inside the swap, where folders can change places: %s (B01)${notHere}`,
  async (_, moment, whole) => {
    publishBefore();
    const run = await build({ out, content, preload: killer, environment: { KILL_AT: moment } });
    expect(run.signal, run.output).toBe('SIGKILL');
    expect(fingerprint(out)).toBe(fingerprint(whole));
    await recover();
  },
);

test.each([
  ['before the journal is in place', 'before:1', 'old'],
  ['after the journal, before the old site steps aside', 'before:2', 'old'],
  ['in the gap: the old site gone, the new one not there', 'after:2', 'gap'],
  ['before the new site takes its place', 'before:3', 'gap'],
  ['after the new site took its place', 'after:3', 'new'],
])('killed inside the swap of two renames: %s (B01)', async (_, moment, state) => {
  publishBefore();
  const run = await build({ out, content, preload: killer, environment: { KILL_AT: moment, PATH: folder } });
  expect(run.signal, run.output).toBe('SIGKILL');
  const expected = { old: fingerprint(before), new: fingerprint(after), gap: undefined }[state];
  expect(fingerprint(out)).toBe(expected);
  // Any command of the project finishes the swap first; here a build that then refuses its content does.
  const broken = path.join(folder, 'hỏng');
  rmSync(broken, { recursive: true, force: true });
  const next = await build({ out, content: broken });
  expect(next.code).toBe(1);
  expect(existsSync(out)).toBe(true);
  expect(fingerprint(out)).toBe(moment === 'before:1' ? fingerprint(before) : fingerprint(after));
  await recover();
});
