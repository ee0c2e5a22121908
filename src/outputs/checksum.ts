import { hash } from 'node:crypto';
import type { CatalogueFile } from '../views/catalogue.ts';

/** The size and SHA-256 of a file as it is published; a text is published in UTF-8. */
export function catalogueFile(path: string, content: Uint8Array | string): CatalogueFile {
  return { path, bytes: Buffer.byteLength(content), sha256: hash('sha256', content) };
}
