/** Turns the bytes of a file into text, or says why they are none (bad-inputs Y13–Y16, Y19, Y21, U01–U10). */
import { badCharacters, latinEths } from './characters.ts';
import { fileStart, problem } from './problem.ts';
import type { Place, Problem } from './problem.ts';

/** Larger than any record of a register; a file beyond it is a mistake, such as a pasted image. */
const maxFileBytes = 2_000_000;
const MAX_LINE = 20_000;

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const CONFLICT = /^(?:<{7} .*|={7}|>{7} .*|\|{7} .*)$/gmu;

/** The text in NFC with "\n" line ends and without byte order mark; undefined when it cannot be read at all. */
export function decodeFile(
  bytes: Uint8Array,
  file: string,
): { text: string | undefined; problems: Problem[] } {
  const refuse = (
    rule: 'text-encoding' | 'file-too-large',
    message: string,
    fix: string,
    place = fileStart,
  ): { text: undefined; problems: Problem[] } => ({
    text: undefined,
    problems: [problem(rule, file, place, message, { fix })],
  });
  if (bytes.length > maxFileBytes) {
    return refuse(
      'file-too-large',
      `tệp có ${String(Math.ceil(bytes.length / 100_000) / 10).replace('.', ',')} MB, quá ${maxFileBytes / 1_000_000} MB`,
      'Chia thành nhiều bản ghi, hoặc để tài liệu dài trong tệp đính kèm.',
    );
  }
  const utf16 = utf16Name(bytes);
  if (utf16 !== undefined)
    return refuse(
      'text-encoding',
      `tệp lưu bằng bảng mã ${utf16}`,
      'Mở tệp, chọn "Lưu thành" rồi chọn bảng mã UTF-8.',
    );
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return refuse(
      'text-encoding',
      'tệp không phải UTF-8, có thể là windows-1258 hoặc TCVN3',
      'Lưu lại tệp bằng bảng mã UTF-8.',
      firstBadByte(bytes),
    );
  }
  const clean = oneForm(text);
  return { text: clean, problems: textProblems(clean, file) };
}

/** The text of a file that `decodeFile` has read before; undefined when its bytes are no text. */
export function decodeAgain(bytes: Uint8Array): string | undefined {
  try {
    return oneForm(decoder.decode(bytes));
  } catch {
    return undefined;
  }
}

function oneForm(text: string): string {
  const ends = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return ends.replace(/^\uFEFF/, '').normalize('NFC');
}

function textProblems(text: string, file: string): Problem[] {
  const problems: Problem[] = [];
  for (const bad of [...badCharacters(text), ...latinEths(text)]) {
    problems.push(
      problem(bad.rule, file, { ...placeAt(text, bad.index), length: bad.length }, bad.message, {
        fix: bad.fix,
      }),
    );
  }
  // "=======" alone is also the underline of a Markdown heading; only the angle marks prove a conflict.
  const marks = text.includes('<<<<<<< ') || text.includes('>>>>>>> ') ? [...text.matchAll(CONFLICT)] : [];
  if (marks.some((mark) => mark[0].startsWith('<') || mark[0].startsWith('>'))) {
    for (const mark of marks) {
      problems.push(
        problem(
          'conflict-marker',
          file,
          placeAt(text, mark.index),
          `dấu xung đột của git "${mark[0].slice(0, 30)}"`,
          { fix: 'Chọn một trong hai bản rồi xóa các dòng dấu.' },
        ),
      );
    }
  }
  // A short text has no long line.
  if (text.length <= MAX_LINE) return problems;
  text.split('\n').forEach((line, index) => {
    if (line.length <= MAX_LINE) return;
    problems.push(
      problem(
        'file-too-large',
        file,
        { line: index + 1, column: 1 },
        `dòng có ${line.length} ký tự, quá ${MAX_LINE}`,
        { fix: 'Chia thành nhiều dòng.' },
      ),
    );
  });
  return problems;
}

/** Line and column of an index in a text. */
export function placeAt(text: string, index: number): Place {
  const before = text.slice(0, index);
  const lineStart = before.lastIndexOf('\n') + 1;
  let line = 1;
  for (let at = before.indexOf('\n'); at >= 0; at = before.indexOf('\n', at + 1)) line += 1;
  return { line, column: index - lineStart + 1 };
}

function utf16Name(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16 LE';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16 BE';
  // Without a mark: every second byte of plain Latin text is zero.
  const head = bytes.subarray(0, 40);
  const zeros = (parity: number): number =>
    head.filter((byte, index) => index % 2 === parity && byte === 0).length;
  if (head.length < 4) return undefined;
  if (zeros(1) > head.length / 4) return 'UTF-16 LE';
  return zeros(0) > head.length / 4 ? 'UTF-16 BE' : undefined;
}

/** The first line that does not decode: a Latin-1 reading keeps line ends where they are. */
function firstBadByte(bytes: Uint8Array): Place {
  let line = 1;
  let start = 0;
  for (let end = bytes.indexOf(10); ; end = bytes.indexOf(10, start)) {
    const piece = bytes.subarray(start, end < 0 ? undefined : end);
    try {
      decoder.decode(piece);
    } catch {
      return { line, column: badColumn(piece) };
    }
    if (end < 0) return fileStart;
    start = end + 1;
    line += 1;
  }
}

function badColumn(line: Uint8Array): number {
  const lossy = new TextDecoder('utf-8').decode(line);
  return Math.max(0, lossy.indexOf('\uFFFD')) + 1;
}
