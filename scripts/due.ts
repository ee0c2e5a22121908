/** `npm run due`: what falls due in the next days, by body, as text, CSV or calendar. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import site from '../site.config.ts';
import { asOfDay } from '../src/clock.ts';
import { readSite } from '../src/reader/site.ts';
import { buildRegister } from '../src/views/register.ts';
import { dueCsv } from './due/csv.ts';
import { dueItems } from './due/due-items.ts';
import { dueIcs } from './due/ics.ts';
import { dueText } from './due/text.ts';
import { runCommand } from './pipeline/command.ts';
import { BuildFailure, usageExitCode } from './pipeline/failure.ts';
import { projectRoot } from './pipeline/project-root.ts';

const usage =
  'Cách dùng: npm run due [-- --days 90] [--body mã-tổ-chức] [--format text|csv|ics] [--as-of 2026-12-31] [--out tệp] [--content thư-mục]';

await runCommand(async () => {
  const { days, body, format, asOf, out, content } = options();
  const read = await readSite({ contentDir: content });
  if (read.problems.some(({ severity }) => severity === 'error'))
    throw new BuildFailure('Nội dung đang có lỗi; hãy chạy npm run check và sửa trước.');
  const register = buildRegister(read.records, asOf, site);
  if (body !== undefined && register.get('bodies', body) === undefined)
    throw new BuildFailure(`--body: không có tổ chức "${body}".`, usageExitCode);
  const items = dueItems(register, days).filter(
    ({ bodies }) => body === undefined || bodies.some(({ id }) => id === body),
  );
  const text =
    format === 'csv'
      ? dueCsv(items)
      : format === 'ics'
        ? dueIcs(items, asOf.day, site)
        : `${dueText(items, asOf.day, days)}\n`;
  if (out === undefined) process.stdout.write(text);
  else {
    // Not by ">" of the shell: npm writes lines of its own there, and some shells another encoding.
    writeFileSync(out, text);
    console.log(`Đã ghi ${items.length} việc vào ${out}.`);
  }
});

function options(): {
  days: number;
  body: string | undefined;
  format: string;
  asOf: ReturnType<typeof asOfDay>;
  out: string | undefined;
  content: string;
} {
  const text = { type: 'string' } as const;
  let values;
  try {
    ({ values } = parseArgs({
      options: { days: text, body: text, format: text, 'as-of': text, out: text, content: text },
    }));
  } catch {
    throw new BuildFailure(usage, usageExitCode);
  }
  const { days = '90', body, out, content } = values;
  const format = values.format ?? formatOf(out);
  if (!/^\d{1,4}$/.test(days)) throw new BuildFailure(`--days cần một số ngày.\n${usage}`, usageExitCode);
  if (!['text', 'csv', 'ics'].includes(format))
    throw new BuildFailure(`--format là text, csv hoặc ics.\n${usage}`, usageExitCode);
  const chosen = values['as-of'];
  return {
    days: Number(days),
    body,
    format,
    asOf: chosenDay(chosen),
    out,
    content: path.resolve(content ?? path.join(projectRoot, 'src', 'content')),
  };
}

/** A file says by its ending what it wants to hold. */
function formatOf(out: string | undefined): string {
  const ending = out === undefined ? '' : path.extname(out).slice(1).toLowerCase();
  return ['csv', 'ics'].includes(ending) ? ending : 'text';
}

function chosenDay(chosen: string | undefined): ReturnType<typeof asOfDay> {
  try {
    return asOfDay(chosen === undefined ? process.env : { AS_OF: chosen });
  } catch (error) {
    throw new BuildFailure(error instanceof Error ? error.message : String(error), usageExitCode);
  }
}
