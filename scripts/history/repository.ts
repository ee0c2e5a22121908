import { execFileSync } from 'node:child_process';
import type { HistoryExtent } from '../../src/schemas/change-history.ts';

/** One file changed by one commit of the main line. A missing id of content means: no file on that side. */
export interface FileChange {
  from: string;
  to: string;
  before: string | undefined;
  after: string | undefined;
}

/** A commit of the main line that touched the content. */
export interface Commit {
  id: string;
  /** The day it was committed, in Viet Nam. */
  day: string;
  subject: string;
  files: FileChange[];
}

const vietNam = 7 * 3_600_000;
const noContent = /^0+$/;

function git(root: string, args: readonly string[], input?: string): Buffer {
  return execFileSync('git', args, {
    cwd: root,
    maxBuffer: 2 ** 31 - 1,
    stdio: ['pipe', 'pipe', 'ignore'],
    ...(input === undefined ? {} : { input }),
  });
}

/**
 * How far the history of `folder` reaches. A folder that some other repository merely surrounds, such as an unpacked
 * download, has none.
 */
export function historyExtent(root: string, folder: string): HistoryExtent {
  try {
    git(root, ['rev-parse', '--verify', `HEAD:./${folder}`]);
    const shallow = git(root, ['rev-parse', '--is-shallow-repository']).toString('utf8').trim();
    return shallow === 'true' ? 'shallow' : 'complete';
  } catch {
    return 'none';
  }
}

/** Whether everything that `paths` hold is as the commit has it. */
export function isUnchanged(root: string, paths: readonly string[]): boolean {
  return git(root, ['status', '--porcelain', '--', ...paths]).length === 0;
}

/** The commit that the history ends with. Throws where there is none. */
export function headCommit(root: string): string {
  return git(root, ['rev-parse', 'HEAD']).toString('utf8').trim();
}

/**
 * The commits of the main line that touched `folder`, oldest first; what a merge brought counts as the merge's.
 * Every setting that changes the answer is given, so that it depends on the commit alone. Records of one kind look
 * alike, so a file counts as renamed only when 70% of it stayed.
 */
export function commitsOf(root: string, folder: string): Commit[] {
  const settings = [
    '-c',
    'log.showRoot=true',
    '-c',
    'log.showSignature=false',
    '-c',
    'i18n.logOutputEncoding=UTF-8',
  ];
  const form = [
    '--raw',
    '--no-abbrev',
    '-z',
    '--find-renames=70%',
    '-l0',
    '--relative',
    '--no-ext-diff',
    '--no-color',
  ];
  const walk = ['log', '--first-parent', '-m', '--reverse', '--format=%x01%H%x00%cI%x00%s'];
  const text = git(root, [...settings, ...walk, ...form, '--', folder]).toString('utf8');
  return text.split('\u0001').slice(1).map(readCommit);
}

function readCommit(text: string): Commit {
  const [id = '', time = '', subject = '', ...rest] = text.split('\0');
  const files: FileChange[] = [];
  for (let at = 0; at < rest.length; at += 1) {
    const facts = /^\s*:\d+ \d+ ([0-9a-f]+) ([0-9a-f]+) ([A-Z])/.exec(rest[at] ?? '');
    if (facts === null) continue;
    const [, before = '', after = '', status] = facts;
    const from = rest[(at += 1)] ?? '';
    const to = status === 'R' || status === 'C' ? (rest[(at += 1)] ?? '') : from;
    files.push({ from, to, before: content(before), after: content(after) });
  }
  const day = new Date(Date.parse(time) + vietNam).toISOString().slice(0, 10);
  return { id, day, subject: subject.normalize('NFC'), files };
}

function content(id: string): string | undefined {
  return noContent.test(id) ? undefined : id;
}

/** The bytes of each content, all in one call of git. */
export function contentsOf(root: string, ids: Iterable<string>): Map<string, Buffer> {
  const wanted = [...new Set(ids)];
  const found = new Map<string, Buffer>();
  if (wanted.length === 0) return found;
  const out = git(root, ['cat-file', '--batch'], `${wanted.join('\n')}\n`);
  for (let at = 0; at < out.length;) {
    const line = out.indexOf(10, at);
    const [id = '', kind, size = '0'] = out.toString('latin1', at, line).split(' ');
    at = line + 1;
    if (kind !== 'blob') continue;
    found.set(id, out.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return found;
}
