/** `npm run due`: what falls due in the next days, by body, as text, CSV or calendar. */
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
  'Cách dùng: npm run due [-- --days 90] [--body mã-tổ-chức] [--format text|csv|ics] [--as-of 2026-12-31] [--content thư-mục]';

await runCommand(async () => {
  const { days, body, format, asOf, content } = options();
  const read = await readSite({ contentDir: content });
  if (read.problems.some(({ severity }) => severity === 'error'))
    throw new BuildFailure('Nội dung đang có lỗi; hãy chạy npm run check và sửa trước.');
  const register = buildRegister(read.records, asOf, site);
  if (body !== undefined && register.get('bodies', body) === undefined)
    throw new BuildFailure(`--body: không có tổ chức "${body}".`, usageExitCode);
  const items = dueItems(register, days).filter(
    ({ bodies }) => body === undefined || bodies.some(({ id }) => id === body),
  );
  if (format === 'csv') process.stdout.write(dueCsv(items));
  else if (format === 'ics') process.stdout.write(dueIcs(items, asOf.day, site));
  else console.log(dueText(items, asOf.day, days));
});

function options(): {
  days: number;
  body: string | undefined;
  format: string;
  asOf: ReturnType<typeof asOfDay>;
  content: string;
} {
  const text = { type: 'string' } as const;
  let values;
  try {
    ({ values } = parseArgs({
      options: { days: text, body: text, format: text, 'as-of': text, content: text },
    }));
  } catch {
    throw new BuildFailure(usage, usageExitCode);
  }
  const { days = '90', body, format = 'text', content } = values;
  if (!/^\d{1,4}$/.test(days)) throw new BuildFailure(`--days cần một số ngày.\n${usage}`, usageExitCode);
  if (!['text', 'csv', 'ics'].includes(format))
    throw new BuildFailure(`--format là text, csv hoặc ics.\n${usage}`, usageExitCode);
  const chosen = values['as-of'];
  return {
    days: Number(days),
    body,
    format,
    asOf: chosenDay(chosen),
    content: path.resolve(content ?? path.join(projectRoot, 'src', 'content')),
  };
}

function chosenDay(chosen: string | undefined): ReturnType<typeof asOfDay> {
  try {
    return asOfDay(chosen === undefined ? process.env : { AS_OF: chosen });
  } catch (error) {
    throw new BuildFailure(error instanceof Error ? error.message : String(error), usageExitCode);
  }
}
