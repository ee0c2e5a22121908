import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseDocument } from 'yaml';
import { contentVersion, versionFile, versionText } from '../../src/reader/content-version.ts';
import { emptyMark } from '../../src/reader/walk.ts';
import { collectionNames } from '../../src/schemas/references.ts';
import type { Cut, Selection } from './selection.ts';

/** Writes the selected records into another folder, with the cuts made, and says of every emptied folder that it is meant to be so. Comments and order stay as they were. */
export function writeSelection({ kept, cuts }: Selection, contentDir: string, target: string): void {
  const cutsOf = Map.groupBy(cuts, ({ file }) => file);
  for (const { file } of kept) {
    const to = path.join(target, path.relative(contentDir, path.resolve(file)));
    mkdirSync(path.dirname(to), { recursive: true });
    const own = cutsOf.get(file);
    if (own === undefined) cpSync(file, to);
    else writeFileSync(to, withoutCuts(readFileSync(file, 'utf8'), own));
  }
  writeFileSync(path.join(target, versionFile), versionText(contentVersion));
  for (const collection of collectionNames) {
    const folder = path.join(target, collection);
    if (existsSync(folder)) continue;
    mkdirSync(folder);
    writeFileSync(path.join(folder, emptyMark), '');
  }
}

function withoutCuts(text: string, cuts: readonly Cut[]): string {
  const frontMatter = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text);
  const yaml = parseDocument(frontMatter?.[1] ?? text);
  // From the last item to the first, so that the numbers of the others stay right.
  for (const { path: place } of [...cuts].reverse()) yaml.deleteIn(place);
  const written = yaml.toString({ lineWidth: 0 });
  return frontMatter ? `---\n${written}---${text.slice(frontMatter[0].length)}` : written;
}
