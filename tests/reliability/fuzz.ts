import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readRecord } from '../../src/reader/record.ts';
import type { FoundFile } from '../../src/reader/walk.ts';
import { collectionNames } from '../../src/schemas/references.ts';
import { fixtures } from '../reader/register.ts';
import { seeded } from './small-site.ts';

/** What hands and programs put into files: syntax of YAML and MDX in wrong places, attacks, letters of other worlds. */
const nasty = [
  '---',
  '...',
  ': ',
  '- ',
  '? ',
  '|',
  '>',
  '&a',
  '*a',
  '<<: *a',
  '!!js/function "x"',
  '!!binary aGk=',
  '%YAML 1.1',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '#',
  '\t',
  '\r',
  '\r\n',
  '\n',
  '\u0000',
  '\u0007',
  '\u200b',
  '\u202e',
  '\ufeff',
  '\u0110',
  '\u00d0',
  'a\u0301',
  '\ud83d\ude00',
  'null',
  '~',
  'true',
  'yes',
  'NaN',
  '.inf',
  '1e309',
  '-0',
  '0x1F',
  '017',
  '2018-02-30',
  '22/8/2022',
  '2.421',
  '9'.repeat(400),
  '__proto__: {}',
  'constructor: {prototype: 1}',
  'toString: 1',
  'draft: true',
  'draft: maybe',
  'layout: ./evil.js',
  'id: khac',
  '{process.env.HOME}',
  '{(() => { for (;;) {} })()}',
  '<script>alert(1)</script>',
  '<Note',
  '<Note a={1} {...b}/>',
  '</Note>',
  '<>',
  '</>',
  "import fs from 'node:fs'",
  'export const x = 1',
  '<!-- x -->',
  '{/* x */}',
  '[x](javascript:alert(1))',
  '![](x)',
  '[^1]',
  '[^1]: x',
  '| a | b |\n|---|',
  '```',
  '~~~',
  '$$',
  ':::note{onclick=x}',
  '&#106;avascript:',
  '\\',
  '\\{',
  '<<<<<<< HEAD',
  '=======',
  '>>>>>>> x',
  '> '.repeat(300),
  '['.repeat(500),
  '*a_ '.repeat(300),
  '  - '.repeat(200),
  '(('.repeat(400),
  '{'.repeat(300),
  '<a>'.repeat(200),
  '#'.repeat(90),
];

const templates = collectionNames.flatMap((collection) => {
  const folder = path.join(fixtures, 'valid', collection);
  return readdirSync(folder).map((name) => ({
    collection,
    format: path.extname(name) as FoundFile['format'],
    bytes: readFileSync(path.join(folder, name)),
  }));
});

const ids = Object.fromEntries(collectionNames.map((name) => [name, ['a']])) as unknown as Parameters<
  typeof readRecord
>[2];

export interface FuzzResult {
  files: number;
  records: number;
  refused: number;
  /** Files that gave neither a record nor an error. */
  silent: number[];
  /** Files at which the reader threw. */
  crashes: { file: number; error: string }[];
  slowest: number;
  /** Messages that hold no words for the author. */
  wordless: number[];
}

/** Reads so many spoilt records. The same seed gives the same files. */
export function fuzz(count: number, seed: number): FuzzResult {
  const result: FuzzResult = {
    files: count,
    records: 0,
    refused: 0,
    silent: [],
    crashes: [],
    slowest: 0,
    wordless: [],
  };
  for (let file = 0; file < count; file += 1) {
    const { found, bytes } = spoiltFile(file, seed);
    const started = performance.now();
    try {
      const { record, problems } = readRecord(found, bytes, ids);
      const errors = problems.filter(({ severity }) => severity === 'error');
      if (record) result.records += 1;
      else if (errors.length > 0) result.refused += 1;
      else result.silent.push(file);
      if (
        problems.some(({ message, line, column }) => message.trim() === '' || !(line >= 1) || !(column >= 1))
      )
        result.wordless.push(file);
    } catch (error) {
      result.crashes.push({ file, error: String(error).slice(0, 200) });
    }
    result.slowest = Math.max(result.slowest, performance.now() - started);
  }
  return result;
}

/** One spoilt record, for looking at a file that a run complained of. */
export function spoiltFile(file: number, seed: number): { found: FoundFile; bytes: Uint8Array } {
  const random = seeded(seed + file * 7919);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const { collection, format, bytes } = pick(templates);
  let text = bytes.toString('utf8');
  const changes = 1 + Math.floor(random() * 6);
  for (let change = 0; change < changes; change += 1) text = spoil(text, random, pick);
  let spoilt: Uint8Array = Buffer.from(text, 'utf8');
  // Now and then bytes that are no UTF-8.
  if (random() < 0.08) spoilt = flipped(spoilt, random);
  return {
    found: { collection, id: `mau-${file}`, file: `${collection}/mau-${file}${format}`, format },
    bytes: spoilt,
  };
}

function spoil(text: string, random: () => number, pick: <T>(items: readonly T[]) => T): string {
  const at = Math.floor(random() * (text.length + 1));
  const lines = text.split('\n');
  const line = Math.floor(random() * lines.length);
  switch (Math.floor(random() * 8)) {
    case 0:
      return text.slice(0, at) + pick(nasty) + text.slice(at);
    case 1:
      return text.slice(0, at) + text.slice(at + Math.floor(random() * 40));
    case 2:
      return lines.toSpliced(line, 1).join('\n');
    case 3:
      return lines.toSpliced(line, 0, lines[Math.floor(random() * lines.length)] ?? '').join('\n');
    case 4:
      return lines
        .with(
          line,
          (lines[line] ?? '').replace(/:.*$/, () => `: ${pick(nasty)}`),
        )
        .join('\n');
    case 5:
      return lines
        .with(line, ' '.repeat(Math.floor(random() * 9)) + (lines[line] ?? '').trimStart())
        .join('\n');
    case 6:
      return text.slice(0, at);
    default:
      return `${text}\n${pick(nasty)} ${pick(nasty)}\n`;
  }
}

function flipped(bytes: Uint8Array, random: () => number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (let flips = 0; flips < 4; flips += 1)
    copy[Math.floor(random() * copy.length)] = Math.floor(random() * 256);
  return copy;
}
