import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** How much a finished site holds. The search index counts as files and bytes, not as pages. */
export function sizeOf(folder: string): { pages: number; files: number; bytes: number } {
  const size = { pages: 0, files: 0, bytes: 0 };
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    size.files += 1;
    size.bytes += statSync(path.join(entry.parentPath, entry.name)).size;
    if (entry.name.endsWith('.html')) size.pages += 1;
  }
  return size;
}
