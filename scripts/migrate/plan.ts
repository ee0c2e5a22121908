/** Works out what a migration would write, and proves that nothing is lost by it, before anything is written. */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readContentVersion, versionFile, versionText } from '../../src/reader/content-version.ts';
import { takeApart } from '../../src/reader/file-parts.ts';
import { walkContent, type FoundFile } from '../../src/reader/walk.ts';
import { BuildFailure } from '../pipeline/failure.ts';
import { changedText } from './change-text.ts';
import type { Migration } from './migration.ts';

/** A file that a migration changes. */
export interface ChangedFile {
  file: string;
  before: string;
  after: string;
}

export interface MigrationPlan {
  from: number;
  to: number;
  steps: readonly Migration[];
  files: readonly ChangedFile[];
}

/**
 * The files that the steps to the version `to` change. Throws a BuildFailure when the content is newer than the
 * program, when a step is missing, or when a change would lose something.
 */
export function planMigration(contentDir: string, to: number, known: readonly Migration[]): MigrationPlan {
  const from = readContentVersion(contentDir);
  if (from === undefined) throw new BuildFailure(`Không đọc được ${versionFile}; hãy lấy lại tệp ấy từ git.`);
  if (from > to)
    throw new BuildFailure(
      `Nội dung ghi theo phiên bản ${from}, mới hơn phiên bản ${to} của chương trình. Hãy cập nhật chương trình; chưa sửa gì.`,
    );
  const steps = known.filter((step) => step.to > from && step.to <= to).sort((a, b) => a.to - b.to);
  if (steps.length !== to - from)
    throw new BuildFailure(`Chương trình thiếu bước chuyển từ ${from} đến ${to}.`);
  const files = walkContent(contentDir).files.flatMap((found) => changeOf(found, steps));
  return { from, to, steps, files };
}

function changeOf(found: FoundFile, steps: readonly Migration[]): ChangedFile[] {
  const before = readFileSync(found.file, 'utf8');
  let after = before;
  for (const { to, changes } of steps) {
    try {
      after = changedText(after, found, changes);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new BuildFailure(`${found.file}, bước ${to}: ${why}. Chưa sửa gì.`);
    }
  }
  if (after === before) return [];
  if (kept(before) !== kept(after) || bodyOf(before) !== bodyOf(after))
    throw new BuildFailure(`${found.file}: bước chuyển sẽ làm mất ghi chú hoặc phần thân. Chưa sửa gì.`);
  return [{ file: found.file, before, after }];
}

/** What no change of a field may touch: the lines of comments, in order. */
function kept(text: string): string {
  return text
    .split('\n')
    .filter((line) => line.trimStart().startsWith('#'))
    .join('\n');
}

function bodyOf(text: string): string {
  const parts = takeApart(text);
  return typeof parts === 'string' ? '' : parts.body;
}

/** Writes a plan: each file beside its place first, then over it; the version last, so that a cut-off run can be repeated. */
export function writePlan(contentDir: string, { to, files }: MigrationPlan): void {
  for (const { file, after } of files) replaceFile(file, after);
  replaceFile(path.join(contentDir, versionFile), versionText(to));
}

function replaceFile(file: string, text: string): void {
  const beside = path.join(path.dirname(file), `.~${path.basename(file)}`);
  try {
    writeFileSync(beside, text);
    renameSync(beside, file);
  } finally {
    rmSync(beside, { force: true });
  }
}

/** The changed lines of a file, as `-` and `+`. A migration never adds or takes away lines. */
export function diffOf({ file, before, after }: ChangedFile): string {
  const fresh = after.split('\n');
  const lines = before
    .split('\n')
    .flatMap((line, index) =>
      line === fresh[index] ? [] : [`  ${index + 1}: - ${line}`, `  ${index + 1}: + ${fresh[index] ?? ''}`],
    );
  return [file, ...lines].join('\n');
}
