import { createHash } from 'node:crypto';
import type { CatalogueFile } from '../views/catalogue.ts';

/** The size and SHA-256 of a text as it is published, in UTF-8. */
export function catalogueFile(path: string, text: string): CatalogueFile {
  const bytes = Buffer.from(text, 'utf8');
  return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
