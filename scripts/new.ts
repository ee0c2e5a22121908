/** `npm run new`: makes a record, by questions at a terminal or by flags alone; never overwrites. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { asOfDay } from '../src/clock.ts';
import { readSite } from '../src/reader/site.ts';
import { asFlags, type Answers } from './new/answers.ts';
import { createRecord, recordLookup, type Register } from './new/create.ts';
import { askKind, askQuestions, somebodyThere } from './new/interview.ts';
import { judgeFor } from './new/judge-answer.ts';
import {
  commitmentQuestion,
  idQuestion,
  isKind,
  kinds,
  lookupQuestions,
  type KindName,
  type Question,
} from './new/kinds.ts';
import { runCommand } from './pipeline/command.ts';
import { BuildFailure, usageExitCode } from './pipeline/failure.ts';
import { projectRoot } from './pipeline/project-root.ts';

const names = [...Object.keys(kinds), 'tra-cuu'];
const usage = `Cách dùng: npm run new -- <loại> [--cờ giá-trị …]
Các loại: ${names.join(', ')}.
Không có cờ nào thì lệnh hỏi từng câu. Cờ của từng loại: npm run new -- <loại> --giup`;

/** Flags that answer no question about the record itself: with them alone, the questions are still asked. */
const besides = new Set([commitmentQuestion.flag, idQuestion.flag, 'content', 'cong-bo']);

await runCommand(async () => {
  const { kind: named, answers } = read(process.argv.slice(2));
  const asked = somebodyThere() && Object.keys(answers).every((flag) => besides.has(flag));
  const kind = named === '' && asked ? await askKind() : named;
  if (!isKind(kind) && kind !== 'tra-cuu') throw new BuildFailure(usage, usageExitCode);
  const questions: readonly Question[] = isKind(kind)
    ? [...(kind === 'ket-qua' ? [commitmentQuestion] : []), ...kinds[kind].questions]
    : lookupQuestions;
  if (answers['giup'] !== undefined) {
    console.log(help(kind, questions));
    return;
  }
  const contentDir = path.resolve(answers['content']?.[0] ?? path.join(projectRoot, 'src', 'content'));
  const register = { contentDir, site: await readSite({ contentDir }), today: asOfDay().day };
  // The id of a result follows from its commitment and day.
  const open = kind === 'ket-qua' || kind === 'tra-cuu' ? questions : [...questions, idQuestion];
  const complete = asked ? await askQuestions(open, answers, judgeFor(kind, register)) : answers;
  try {
    make(kind, complete, register);
  } catch (error) {
    // What was typed is not lost: the same answers as flags.
    if (asked)
      console.log(`Chạy lại, không phải gõ lại từ đầu:\n  npm run new -- ${kind} ${asFlags(complete)}`);
    throw error;
  }
});

function make(kind: KindName | 'tra-cuu', answers: Answers, register: Register): void {
  if (kind === 'tra-cuu') {
    console.log(`Đã ghi lần tra cứu vào ${recordLookup(answers, register)}.`);
    return;
  }
  const { file, open } = createRecord(kind, answers, register);
  console.log(`Đã tạo ${file}.`);
  console.log(open > 0 ? `Còn ${open} chỗ "CẦN GHI" phải viết.` : 'Không còn chỗ nào "CẦN GHI".');
  console.log('Tiếp theo: mở tệp, sửa, xóa dòng "draft: true" khi sẵn sàng, rồi chạy npm run check.');
}

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
