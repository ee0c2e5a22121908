/**
 * Text typed in a VNI font ("VNI-Times"). Rule: the VNI Windows character set: a base letter and, after it, a letter
 * that the font draws as its marks; đ, ơ, ư and the i's are single letters.
 */

const marks = {
  /** á à ả ã ạ */
  tone: { letters: 'ùøûõï', combining: '\u0301\u0300\u0309\u0303\u0323' },
  /** ă ắ ằ ẳ ẵ ặ: breve alone, then with a tone */
  breve: { letters: 'êéèúüë', combining: '\u0306' },
  /** â ấ ầ ẩ ẫ ậ */
  circumflex: { letters: 'âáàåãä', combining: '\u0302' },
} as const;
const tones = ['', ...marks.tone.combining];

const single: Readonly<Record<string, string>> = {
  đ: 'ñ',
  ơ: 'ô',
  ư: 'ö',
  í: 'í',
  ì: 'ì',
  ỉ: 'æ',
  ĩ: 'ó',
  ị: 'ò',
  ỵ: 'î',
};

function small(): [string, string][] {
  const pairs: [string, string][] = Object.entries(single);
  const marked = (base: string, shape: string, letters: string, first: number): void => {
    [...letters].forEach((letter, index) => {
      const written = `${shape}${tones[index + first] ?? ''}`.normalize('NFC');
      if (!(written === 'ỵ')) pairs.push([written, `${base}${letter}`]);
    });
  };
  for (const base of 'aeouy') marked(base, base, marks.tone.letters, 1);
  marked('a', `a${marks.breve.combining}`, marks.breve.letters, 0);
  for (const base of 'aeo') marked(base, `${base}${marks.circumflex.combining}`, marks.circumflex.letters, 0);
  marked('ô', 'ơ', marks.tone.letters, 1);
  marked('ö', 'ư', marks.tone.letters, 1);
  return pairs;
}

/** Unicode letter → one or two letters that stand for it, small and capital. */
export const vniLetters: ReadonlyMap<string, string> = new Map(
  small().flatMap(([letter, written]) => [
    [letter, written] as const,
    [letter.toUpperCase(), written.toUpperCase()] as const,
  ]),
);

const toUnicode: ReadonlyMap<string, string> = new Map([
  ...[...vniLetters].map(([letter, written]) => [written, letter] as const),
  // A capital with a small mark behind it, as typists leave it.
  ...small().flatMap(([letter, written]) =>
    written.length === 2
      ? [[`${(written[0] ?? '').toUpperCase()}${written[1] ?? ''}`, letter.toUpperCase()] as const]
      : [],
  ),
]);

/** The text in Unicode. */
export function fromVni(text: string): string {
  let read = '';
  for (let at = 0; at < text.length;) {
    const pair = toUnicode.get(text.slice(at, at + 2));
    read += pair ?? toUnicode.get(text[at] ?? '') ?? text[at] ?? '';
    at += pair === undefined ? 1 : 2;
  }
  return read;
}
