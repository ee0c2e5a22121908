/** Answers of a person, from flags or from questions at the terminal. */
import type { Question } from './kinds.ts';

export type Answers = Readonly<Record<string, readonly string[]>>;

/** What is wrong with an answer, in Vietnamese; undefined when it can be used. `before` are the answers so far. */
export type Judge = (flag: string, text: string, before: Answers) => string | undefined;

/** Who is asked, and how an answer that cannot be used is told. Tests hand in their own. */
export interface Person {
  /** Asks one thing; '' when the person just presses Enter. */
  ask(question: string): Promise<string>;
  tell(words: string): void;
}

/** The first answer to a question, trimmed; undefined when there is none. */
export function answer(answers: Answers, flag: string): string | undefined {
  return answers[flag]?.map((text) => text.trim()).find((text) => text !== '');
}

/** Every answer to a question that takes several. */
export function allAnswers(answers: Answers, flag: string): string[] {
  return (answers[flag] ?? []).map((text) => text.trim()).filter((text) => text !== '');
}

/**
 * Asks what the flags left open. A question for several is repeated until an empty answer; an answer that cannot be
 * used is told and asked again, and so is a question that must be answered.
 */
export async function askForRest(
  questions: readonly Question[],
  given: Answers,
  { ask, tell }: Person,
  judge: Judge = () => undefined,
): Promise<Answers> {
  const answers: Record<string, readonly string[]> = { ...given };
  for (const { flag, ask: words, example, many, needed } of questions) {
    if (answers[flag] !== undefined) continue;
    const found: string[] = [];
    for (;;) {
      const hint = example === undefined ? '' : ` (ví dụ: ${example})`;
      const more = found.length > 0 ? ', thêm nữa' : '';
      const text = (await ask(`${words}${more}${hint}: `)).trim();
      if (text === '') {
        if (needed !== true || found.length > 0) break;
        tell('  Câu này cần trả lời; bấm Ctrl+C để thôi.');
        continue;
      }
      const wrong = judge(flag, text, answers);
      if (wrong !== undefined) {
        tell(`  ${wrong}`);
        continue;
      }
      found.push(text);
      if (many !== true) break;
    }
    answers[flag] = found;
  }
  return answers;
}

/** The answers as flags, to run the command again without typing everything anew. */
export function asFlags(answers: Answers): string {
  return Object.entries(answers)
    .flatMap(([flag, given]) =>
      given.map((text) => `--${flag} ${/^[\w./#-]+$/.test(text) ? text : JSON.stringify(text)}`),
    )
    .join(' ');
}
