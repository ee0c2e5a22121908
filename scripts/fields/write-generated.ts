import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { shownPath } from '../../src/reader/walk.ts';

/**
 * Writes generated files and says which changed. With `--check` on the command line nothing is written and the exit
 * code is 1 when one is out of date.
 */
export function writeGenerated(
  files: ReadonlyMap<string, string>,
  args: readonly string[] = process.argv,
): void {
  const check = args.includes('--check');
  for (const [file, text] of files) {
    if (currentText(file) === text) continue;
    console.log(`${shownPath(file)}: ${check ? 'đã cũ' : 'đã viết lại'}.`);
    if (check) process.exitCode = 1;
    else {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
  if (!check) console.log(`${files.size} tệp khớp với src/schemas.`);
}

/** A checkout on Windows may have other line ends; that is no change. */
function currentText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
  } catch {
    return undefined;
  }
}
