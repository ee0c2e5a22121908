import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Gives several files new texts, all or none: every text is written beside its file first, then they change places one after
 * the other, and what was changed is put back when one cannot be. Throws what the system said.
 */
export function replaceFiles(texts: ReadonlyMap<string, string>): void {
  const before = new Map(
    [...texts.keys()].map((file) => [file, existsSync(file) ? readFileSync(file) : undefined]),
  );
  const draft = (file: string): string => `${file}.moi`;
  const replaced: string[] = [];
  try {
    for (const [file, text] of texts) writeFileSync(draft(file), text);
    for (const file of texts.keys()) {
      renameSync(draft(file), file);
      replaced.push(file);
    }
  } catch (error) {
    for (const file of replaced) {
      const bytes = before.get(file);
      if (bytes === undefined) rmSync(file, { force: true });
      else writeFileSync(file, bytes);
    }
    throw error;
  } finally {
    for (const file of texts.keys()) rmSync(draft(file), { force: true });
  }
}
