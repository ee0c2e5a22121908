/** One report, several forms: for people at a terminal, for machines, for the pages of code hosts. */
import { createHash } from 'node:crypto';
import type { Problem } from '../reader/problem.ts';
import type { ReadSite } from '../reader/site.ts';

type LineOf = ReadSite['lineOf'];

const WIDTH = 110;

/** The report as an author reads it: every problem with its line, then the total. */
export function terminalReport(problems: readonly Problem[], lineOf: LineOf): string {
  return [...problems.map((each) => `${terminalProblem(each, lineOf)}\n`), totalLine(problems)].join('\n');
}

/** `3 lỗi, 1 cảnh báo trong 2 tệp`; "Không có lỗi" when there is nothing to say. */
export function totalLine(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const files = new Set(problems.map(({ file }) => file)).size;
  const parts = [...(errors > 0 ? [`${errors} lỗi`] : []), ...(warnings > 0 ? [`${warnings} cảnh báo`] : [])];
  return parts.length === 0 ? 'Không có lỗi' : `${parts.join(', ')} trong ${files} tệp`;
}

function terminalProblem(each: Problem, lineOf: LineOf): string {
  const lead = each.severity === 'warning' ? 'cảnh báo: ' : '';
  const where = each.path === undefined ? '' : `${each.path}: `;
  const fix = each.fix === undefined ? '' : `${each.fix} `;
  const quote = underlined(each, lineOf);
  return [
    `${printable(each.file)}:${each.line}:${each.column}  [${each.rule}]`,
    `  ${lead}${printable(where + each.message)}.`.replace(/([.?!…])\.$/u, '$1'),
    ...quote,
    `  ${printable(fix)}Xem docs/errors/${each.rule}.md`,
  ].join('\n');
}

/** The line with the place marked below it; a long one is cut around the place. */
function underlined({ file, line, column, length }: Problem, lineOf: LineOf): string[] {
  // The start of a file without an extent stands for the file as a whole.
  if (line === 1 && column === 1 && length === undefined) return [];
  const text = lineOf(file, line);
  if (text === undefined || text.trim() === '') return [];
  const start = column - 1 > WIDTH - 20 ? column - 41 : 0;
  const shown = printable(text.slice(start, start + WIDTH));
  const cut = { before: start > 0 ? '…' : '', after: start + WIDTH < text.length ? '…' : '' };
  const margin = `${line} | `;
  const before = cells(printable(text.slice(start, column - 1))) + cut.before.length;
  const marked = Math.max(
    1,
    cells(printable(text.slice(column - 1, Math.min(column - 1 + (length ?? 1), start + WIDTH)))),
  );
  return [
    `    ${margin}${cut.before}${shown}${cut.after}`,
    `    ${' '.repeat(margin.length + before)}${'^'.repeat(marked)}`,
  ];
}

/** How many cells of a terminal a text fills: marks none, emoji and CJK two. */
function cells(text: string): number {
  return [...text].reduce(
    (sum, sign) =>
      sum + (/\p{Mn}/u.test(sign) ? 0 : /\p{Emoji_Presentation}|\p{Script=Han}/u.test(sign) ? 2 : 1),
    0,
  );
}

/** Hidden and control characters as a sign of their own, so that a report cannot play tricks on a terminal. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (sign) => (sign === '\t' ? ' ' : '\u00B7'));
}

/** The report for other programs. */
export function jsonReport(
  problems: readonly Problem[],
  more: Readonly<Record<string, unknown>> = {},
): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return JSON.stringify({ errors, warnings: problems.length - errors, ...more, problems }, undefined, 2);
}

/** The report as workflow commands, which GitHub shows beside the changed lines. */
export function annotationReport(problems: readonly Problem[]): string {
  return problems
    .map(({ severity, file, line, column, rule, message, fix, path }) => {
      const text = `${path === undefined ? '' : `${path}: `}${message}${fix === undefined ? '' : `\n${fix}`}`;
      return `::${severity} file=${escapeProperty(file)},line=${line},col=${column},title=${escapeProperty(rule)}::${escapeData(text)}`;
    })
    .join('\n');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** The report as GitLab reads it beside the changed lines (Code Quality). */
export function codeQualityReport(problems: readonly Problem[]): string {
  const entries = problems.map(({ severity, file, line, column, rule, message, fix, path }) => ({
    description: `${path === undefined ? '' : `${path}: `}${message}${fix === undefined ? '' : `. ${fix}`}`,
    check_name: rule,
    // The same problem keeps its mark when lines above it move: GitLab tells old from new by it.
    fingerprint: createHash('sha256')
      .update(JSON.stringify([rule, file, path, message, column]))
      .digest('hex'),
    severity: severity === 'error' ? 'major' : 'minor',
    location: { path: file, lines: { begin: line } },
  }));
  return JSON.stringify(entries, undefined, 2);
}
