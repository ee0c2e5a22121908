/** Answers of a person, from flags or from questions at the terminal. */
import type { Question } from './kinds.ts';

export type Answers = Readonly<Record<string, readonly string[]>>;

/** Asks one thing; '' when the person just presses Enter. Tests hand in their own. */
export type Ask = (question: string) => Promise<string>;

/** The first answer to a question, trimmed; undefined when there is none. */
export function answer(answers: Answers, flag: string): string | undefined {
  return answers[flag]?.map((text) => text.trim()).find((text) => text !== '');
}

/** Every answer to a question that takes several. */
export function allAnswers(answers: Answers, flag: string): string[] {
  return (answers[flag] ?? []).map((text) => text.trim()).filter((text) => text !== '');
}

/** Asks what the flags left open. A question for several is repeated until an empty answer. */
export async function askForRest(questions: readonly Question[], given: Answers, ask: Ask): Promise<Answers> {
  const answers: Record<string, readonly string[]> = { ...given };
  for (const { flag, ask: words, example, many } of questions) {
    if (answers[flag] !== undefined) continue;
    const found: string[] = [];
    do {
      const hint = example === undefined ? '' : ` (ví dụ: ${example})`;
      const more = found.length > 0 ? ', thêm nữa' : '';
      const text = (await ask(`${words}${more}${hint}: `)).trim();
      if (text === '') break;
      found.push(text);
    } while (many === true);
    answers[flag] = found;
  }
  return answers;
}
