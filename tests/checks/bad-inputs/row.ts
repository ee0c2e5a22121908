import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { CheckResult } from '../../../src/checks/run.ts';
import type { ReadSite } from '../../../src/reader/site.ts';
import type { Problem } from '../../../src/reader/problem.ts';
import { fixtures } from '../../reader/register.ts';

/** What a row puts into the register: a text, bytes, a symbolic link, a folder, a pipe, a file of a size, or nothing (left out). */
export type Entry =
  | string
  | Uint8Array
  | { link: string }
  | { folder: true }
  | { pipe: true }
  | { begins: string; bytes: number }
  | null;

/** A register that was read and checked, with all problems in order. */
export type Checked = CheckResult & { site: ReadSite };

/**
 * One kind of bad input. Every row brings files of its own, so that all rows can stand in one register, but for
 * those that are `alone`. In a text "«" marks the place of a problem and is taken out before the file is written;
 * `tells` names the rule of each mark in order, or says `rule file` (its start), `rule file:line:column`, or `rule file:*` (many places).
 */
export interface Row {
  id: string;
  it: string;
  /** E: nothing is published; W: published with a warning; OK: accepted. */
  expect: 'E' | 'W' | 'OK';
  files: Readonly<Record<string, Entry>>;
  tells?: readonly string[];
  alone?: true;
  /** What must be true besides. */
  also?: (result: Checked) => void;
}

/** A term of its own, the smallest record; `more` are further lines. */
export function term(name: string, more = ''): string {
  return `title: ${name}\nlong: nghĩa của ${name}\n${more}`;
}

/** A news item with a body; `front` are further lines of its front matter. */
export function news(title: string, body: string, front = ''): string {
  return `---
title: Tin ${title}
summary: Tin thử.
publisher: Báo thử
category: khac
${front}sources:
  - title: Bài báo thử
    publisher: Báo thử
    accessedOn: '2026-01-02'
---

${body}
`;
}

/** Where a register of rows lies. */
export interface RowsRegister {
  content: string;
  shared: string;
}

/** Writes the rows into one register, gone when the test ends. */
export function registerOf(rows: readonly Row[]): RowsRegister {
  const register = writtenRegister(rows);
  onTestFinished(() => {
    removeRegister(register);
  });
  return register;
}

export function removeRegister({ content }: RowsRegister): void {
  rmSync(dirname(content), { recursive: true, force: true });
}

/** Writes the rows into one register that the caller removes. */
export function writtenRegister(rows: readonly Row[]): RowsRegister {
  const folder = mkdtempSync(join(tmpdir(), 'so-cam-ket-'));
  const content = join(folder, 'content');
  cpSync(join(fixtures, 'valid'), content, { recursive: true });
  for (const { files } of rows)
    for (const [name, entry] of Object.entries(files))
      write(name.startsWith('public/') ? join(folder, name) : join(content, name), entry);
  return { content, shared: join(folder, 'public') };
}

function write(path: string, entry: Entry): void {
  if (entry === null) {
    rmSync(path, { recursive: true });
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  if (typeof entry === 'string') writeFileSync(path, entry.replaceAll('«', ''));
  else if (entry instanceof Uint8Array) writeFileSync(path, entry);
  else if ('link' in entry) symlinkSync(entry.link, path);
  else if ('folder' in entry) mkdirSync(path);
  else if ('begins' in entry) {
    writeFileSync(path, entry.begins);
    truncateSync(path, entry.bytes);
  } else execFileSync('mkfifo', [path]);
}

/** `rule folder/file:line:column` for each problem that a row foretells, sorted. */
export function foretold({ files, tells = [] }: Row): string[] {
  const marks = Object.entries(files).flatMap(([name, entry]) =>
    typeof entry === 'string' ? marksOf(name, entry) : [],
  );
  return tells
    .map((told) => {
      const [rule = '', place] = told.split(/ (.*)/su);
      if (place === undefined) return `${rule} ${marks.shift() ?? 'without a mark'}`;
      return `${rule} ${/:(?:\d+:\d+|\*)$/.test(place) ? place : `${place}:1:1`}`;
    })
    .concat(marks.map((mark) => `no rule for the mark ${mark}`))
    .sort();
}

function marksOf(name: string, text: string): string[] {
  return text.split('\n').flatMap((line, index) => {
    const columns = [...line.matchAll(/«/g)].map((mark, before) => mark.index - before + 1);
    return columns.map((column) => `${name}:${index + 1}:${column}`);
  });
}

/** Whether a problem, as `told` writes it, is about a file of the row. */
export function isOf({ files }: Row, problem: string): boolean {
  const file = problem.replace(/^\S+ /, '').replace(/:(?:\d+:\d+|\*)$/, '');
  return Object.keys(files).some((name) => name === file || name.startsWith(`${file}/`));
}

/** The same for problems that were found, without the folder of the machine; `like` says where many places count as one. */
export function told(problems: readonly Problem[], content: string, like: readonly string[]): string[] {
  const root = `${basename(dirname(content))}/`;
  const many = new Set(like.filter((each) => each.endsWith(':*')));
  const found = problems.map(({ rule, file, line, column }) => {
    const at = file.indexOf(root);
    const below = at < 0 ? file : file.slice(at + root.length);
    const name = `${rule} ${below.replace(/^content\//, '')}`;
    return many.has(`${name}:*`) ? `${name}:*` : `${name}:${line}:${column}`;
  });
  const once = new Set(found.filter((each) => each.endsWith(':*')));
  return [...found.filter((each) => !each.endsWith(':*')), ...once].sort();
}
