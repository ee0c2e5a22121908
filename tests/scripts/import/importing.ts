import { importFile, type ImportRequest } from '../../../scripts/import/import-file.ts';
import { importLog, type ImportLog } from '../../../scripts/import/import-log.ts';
import type { Draft } from '../../../scripts/import/import-text.ts';
import { readRecord } from '../../../src/reader/record.ts';
import { readSite } from '../../../src/reader/site.ts';

const site = readSite();

/** Imports bytes or text as a file of that name, against the real content. */
export async function importing(
  fileName: string,
  content: string | Uint8Array,
  more: Partial<ImportRequest> = {},
): Promise<Draft & { log: ImportLog['lines']; errors: string[] }> {
  const log = importLog();
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const draft = await importFile({ fileName, bytes, today: '2026-11-21', ...more }, await site, log);
  return { ...draft, log: log.lines, errors: await errorsOf(draft) };
}

/** What the check says of the draft as a file. */
async function errorsOf({ collection, text }: Draft): Promise<string[]> {
  const format = text.startsWith('---\n') ? '.mdx' : '.yaml';
  const found = { collection, id: 'ban-nhap', file: `ban-nhap${format}`, format } as const;
  const { problems } = readRecord(found, Buffer.from(text), (await site).ids);
  return problems
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, message }) => `${rule}: ${message}`);
}

/** The prose of a draft. */
export function bodyOf({ text }: Draft): string {
  return text.split('\n---\n\n')[1] ?? '';
}
