import { placeAt } from './decode.ts';
import { problem } from './problem.ts';
import type { Problem } from './problem.ts';

/** Stands where `npm run new` and `npm run import` leave something for a person to write. */
export const placeholder = 'CẦN GHI';

/** Each place of a text that still waits for words. A comment in the front matter, above `bodyLine`, is no such place. */
export function openPlaces(text: string, file: string, bodyLine: number): Problem[] {
  const found: Problem[] = [];
  for (let at = text.indexOf(placeholder); at >= 0; at = text.indexOf(placeholder, at + 1)) {
    const place = placeAt(text, at);
    const lineStart = text.slice(at - place.column + 1, at);
    if (place.line <= bodyLine && lineStart.trimStart().startsWith('#')) continue;
    found.push(
      problem(
        'placeholder',
        file,
        { ...place, length: placeholder.length },
        `chỗ "${placeholder}" chưa ai viết mà bản ghi không còn là bản nháp`,
        { fix: 'Viết vào chỗ ấy, hoặc xóa trường nếu không cần, hoặc thêm lại draft: true.' },
      ),
    );
  }
  return found;
}
