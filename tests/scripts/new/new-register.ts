import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Register } from '../../../scripts/new/create.ts';
import { readSite } from '../../../src/reader/site.ts';
import { registerWith, type Change } from '../../reader/register.ts';

/** A small register on disk that a test may write to. */
export async function newRegister(
  changes: Readonly<Record<string, Change>> = {},
): Promise<Register & { read(name: string): string }> {
  const contentDir = registerWith(changes);
  return {
    contentDir,
    site: await readSite({ contentDir }),
    today: '2026-11-21',
    read: (name) => readFileSync(path.join(contentDir, name), 'utf8'),
  };
}
