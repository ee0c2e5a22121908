/**
 * Makes the small font files of the site from the complete ones of the font packages: only the letters
 * that Vietnamese and English need, only the weights that the styles use. Run by hand after a change of
 * font package (`node scripts/fonts.ts`); the results are committed, so that a build needs no font tool.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

const ascii = String.fromCodePoint(...Array.from({ length: 95 }, (_, index) => 32 + index));
/** Latin-1 letters of Vietnamese and the punctuation of both languages. */
const latin = `${ascii}ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýÐð«»©·–—‘’“”…•×²³½ ₫€°§‑`;
/** Letters beyond Latin-1, and the combining marks for text that arrives decomposed. */
const vietnamese = `ĂăĐđĨĩŨũƠơƯư${range(0x1ea0, 0x1ef9)}${range(0x300, 0x303)}\u0306\u0309\u0323\u031b₫`;

function range(from: number, to: number): string {
  return String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, index) => from + index));
}

const fonts = [
  // One weight is enough for headings and numerals and saves a third of the bytes.
  { family: 'bitter', file: 'bitter-%-wght-normal.woff2', weights: 750 },
  { family: 'ibm-plex-sans', file: 'ibm-plex-sans-%-wght-normal.woff2', weights: { min: 400, max: 650 } },
] as const;

await mkdir('src/assets/fonts', { recursive: true });
for (const font of fonts) {
  for (const [script, letters] of [
    ['latin', latin],
    ['vietnamese', vietnamese],
  ] as const) {
    const from = `node_modules/@fontsource-variable/${font.family}/files/${font.file.replace('%', script)}`;
    const subset = await subsetFont(await readFile(from), letters, {
      targetFormat: 'woff2',
      variationAxes: { wght: font.weights },
    });
    const to = `src/assets/fonts/${font.family}-${script}.woff2`;
    await writeFile(to, subset);
    console.log(`${to}: ${subset.length} byte`);
  }
}
