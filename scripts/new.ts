/** `npm run new`: makes a record, by questions at a terminal or by flags alone; never overwrites. */
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { asOfDay } from '../src/clock.ts';
import { readSite } from '../src/reader/site.ts';
import { askForRest, type Answers, type Ask } from './new/answers.ts';
import { createRecord, recordLookup } from './new/create.ts';
import { isKind, kinds, lookupQuestions, type Question } from './new/kinds.ts';
import { runCommand } from './pipeline/command.ts';
import { BuildFailure, interruptedExitCode, usageExitCode } from './pipeline/failure.ts';
import { projectRoot } from './pipeline/project-root.ts';

const names = [...Object.keys(kinds), 'tra-cuu'];
const usage = `Cách dùng: npm run new -- <loại> [--cờ giá-trị …]
Các loại: ${names.join(', ')}.
Không có cờ nào thì lệnh hỏi từng câu. Cờ của từng loại: npm run new -- <loại> --giup`;

const target: Question = {
  flag: 'cam-ket',
  ask: 'Kết quả của cam kết nào',
  example: 'plans/ma-ke-hoach#ma-cam-ket',
};

await runCommand(async () => {
  const { kind, answers } = read(process.argv.slice(2));
  if (!isKind(kind) && kind !== 'tra-cuu') throw new BuildFailure(usage, usageExitCode);
  const questions: readonly Question[] = isKind(kind)
    ? [...(kind === 'ket-qua' ? [target] : []), ...kinds[kind].questions]
    : lookupQuestions;
  if (answers['giup'] !== undefined) {
    console.log(help(kind, questions));
    return;
  }
  const contentDir = path.resolve(answers['content']?.[0] ?? path.join(projectRoot, 'src', 'content'));
  const site = await readSite({ contentDir });
  const register = { contentDir, site, today: asOfDay().day };
  const complete = await fill(questions, answers);
  if (kind === 'tra-cuu') {
    console.log(`Đã ghi lần tra cứu vào ${recordLookup(complete, register)}.`);
    return;
  }
  const { file, open } = createRecord(kind, complete, register);
  console.log(`Đã tạo ${file}.`);
  console.log(open > 0 ? `Còn ${open} chỗ "CẦN GHI" phải viết.` : 'Không còn chỗ nào "CẦN GHI".');
  console.log('Tiếp theo: mở tệp, sửa, xóa dòng "draft: true" khi sẵn sàng, rồi chạy npm run check.');
});

function read(args: readonly string[]): { kind: string; answers: Answers } {
  const flags = new Set([
    ...Object.values(kinds).flatMap(({ questions }) => questions.map(({ flag }) => flag)),
    ...lookupQuestions.map(({ flag }) => flag),
    'ma',
    'content',
  ]);
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        ...Object.fromEntries([...flags].map((flag) => [flag, { type: 'string', multiple: true } as const])),
        giup: { type: 'boolean', multiple: true },
        'cong-bo': { type: 'boolean', multiple: true },
      },
      allowPositionals: true,
    });
    const answers = Object.fromEntries(
      Object.entries(values).map(([flag, given]) => [flag, (given as (string | boolean)[]).map(String)]),
    );
    return { kind: positionals[0] ?? '', answers };
  } catch (error) {
    throw new BuildFailure(`${error instanceof Error ? error.message : ''}\n${usage}`, usageExitCode);
  }
}

/** Questions are asked only of a person at a terminal who gave no flags: a script must never hang on one. */
async function fill(questions: readonly Question[], answers: Answers): Promise<Answers> {
  const asked = questions.some(({ flag }) => answers[flag] !== undefined);
  if (asked || !process.stdin.isTTY) return answers;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const ask: Ask = (question) => terminal.question(question);
    console.log('Bấm Enter để bỏ qua câu chưa trả lời được.');
    return await askForRest([...questions, { flag: 'ma', ask: 'Mã bản ghi (tên tệp)' }], answers, ask);
  } catch {
    // Ctrl+C or the end of the input: nothing has been written yet.
    throw new BuildFailure('Đã dừng, chưa tạo gì.', interruptedExitCode);
  } finally {
    terminal.close();
  }
}

function help(kind: string, questions: readonly Question[]): string {
  const lines = questions.map(
    ({ flag, ask, example, many }) =>
      `  --${flag.padEnd(12)} ${ask}${many ? ' (dùng được nhiều lần)' : ''}${example === undefined ? '' : `; ví dụ: ${example}`}`,
  );
  return [
    `npm run new -- ${kind}`,
    ...lines,
    ...(kind === 'tra-cuu'
      ? []
      : ['  --ma           Mã bản ghi, là tên tệp', '  --cong-bo      Không để bản nháp']),
  ].join('\n');
}
