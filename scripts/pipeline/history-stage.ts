import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ChangeHistory } from '../../src/schemas/change-history.ts';
import { changeHistory, noHistory } from '../history/changes.ts';
import { headCommit, historyExtent, isUnchanged } from '../history/repository.ts';
import type { BuildOptions } from './options.ts';
import { projectRoot } from './project-root.ts';

/** The records whose history is told. */
const contentFolder = 'src/content';
/** What decides how a change is put into words; while it differs from its commit, nothing is kept. */
const tellers = ['scripts', 'src/schemas', 'src/domain', 'src/i18n', 'src/reader'];
const kept = /^lich-su-.+\.json$/;

/** How far the history reaches, for the progress line. */
const extentWords = {
  complete: 'lịch sử đầy đủ',
  shallow: 'lịch sử thiếu phần đầu (bản chép nông)',
  none: 'không có lịch sử phiên bản',
} as const;

/** How much of what history there is, in words. */
export function historyWords({ entries, extent }: ChangeHistory): string {
  return extent === 'none' ? extentWords.none : `${entries.length} mục, ${extentWords[extent]}`;
}

/**
 * Reads what changed in the records from the version history and writes it to `file` for the pages. Records from
 * another folder have no history here. The answer depends on the commit alone, so it is kept in `cache` under its
 * name; a new commit replaces it.
 */
export function writeHistory(
  options: Pick<BuildOptions, 'contentDir'>,
  file: string,
  cache: string,
): ChangeHistory {
  const history = options.contentDir === undefined ? keptHistory(cache) : noHistory;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(history));
  return history;
}

function keptHistory(cache: string): ChangeHistory {
  const extent = historyExtent(projectRoot, contentFolder);
  if (extent === 'none') return noHistory;
  if (!isUnchanged(projectRoot, tellers)) return changeHistory(projectRoot, contentFolder);
  const name = `lich-su-${extent}-${headCommit(projectRoot)}.json`;
  const file = path.join(cache, name);
  const ready = read(file);
  if (ready !== undefined) return ready;
  const history = changeHistory(projectRoot, contentFolder);
  mkdirSync(cache, { recursive: true });
  for (const old of readdirSync(cache).filter((each) => kept.test(each))) rmSync(path.join(cache, old));
  writeFileSync(file, JSON.stringify(history));
  return history;
}

/** A file that a stopped build left half written is no answer. */
function read(file: string): ChangeHistory | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ChangeHistory;
  } catch {
    return undefined;
  }
}
