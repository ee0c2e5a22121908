/** Questions at a terminal: which kind of record, then what it needs. */
import { createInterface } from 'node:readline/promises';
import { BuildFailure, interruptedExitCode } from '../pipeline/failure.ts';
import { askForRest, type Answers, type Judge, type Person } from './answers.ts';
import { kinds, type Question } from './kinds.ts';

/** Whether somebody sits there who can answer: a script must never hang on a question. */
export function somebodyThere(): boolean {
  return process.stdin.isTTY && process.stdout.isTTY;
}

/** The kind of record that a person wants, by its number or its name. */
export async function askKind(): Promise<string> {
  const names = [...Object.keys(kinds), 'tra-cuu'];
  const titles = [...Object.values(kinds).map(({ title }) => title), 'một lần đã tìm kết quả mà không thấy'];
  return atTerminal(async ({ ask, tell }) => {
    tell('Tạo gì?');
    names.forEach((name, index) =>
      tell(`  ${String(index + 1).padStart(2)}. ${titles[index] ?? ''} (${name})`),
    );
    for (;;) {
      const typed = (await ask('Số hoặc tên: ')).trim();
      const name = names[Number(typed) - 1] ?? names.find((each) => each === typed);
      if (name !== undefined) return name;
      tell(`  Gõ một số từ 1 đến ${names.length}, hoặc một tên trong ngoặc.`);
    }
  });
}

/** Asks what the flags left open. */
export function askQuestions(questions: readonly Question[], given: Answers, judge: Judge): Promise<Answers> {
  return atTerminal((person) => {
    person.tell('Bấm Enter để bỏ qua câu chưa trả lời được.');
    return askForRest(questions, given, person, judge);
  });
}

async function atTerminal<T>(talk: (person: Person) => Promise<T>): Promise<T> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await talk({
      ask: (question) => terminal.question(question),
      tell: (words) => {
        console.log(words);
      },
    });
  } catch (error) {
    // Ctrl+C or the end of the input: nothing has been written yet.
    if (error instanceof Error && error.name === 'AbortError')
      throw new BuildFailure('Đã dừng, chưa tạo gì.', interruptedExitCode);
    throw error;
  } finally {
    terminal.close();
  }
}
