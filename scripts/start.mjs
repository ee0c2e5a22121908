/**
 * `node scripts/start.mjs scripts/build.ts …`: every npm script begins here. Plain JavaScript of long ago, so that a Node that
 * cannot run the others says one sentence instead of a stack (docs/decisions/0032).
 */
import { pathToFileURL } from 'url';
import { resolve } from 'path';

/** The first versions that run TypeScript as it stands. */
const least = [
  [22, 18],
  [24, 0],
];

const [major, minor] = process.versions.node.split('.').map(Number);
const [own] = least.filter(([from]) => from === major);
if (own ? minor < own[1] : major < 24) {
  console.error(
    `✗ Cần Node 24 trở lên; máy này chạy Node ${process.versions.node}. Tải ở https://nodejs.org rồi chạy lại lệnh vừa rồi.`,
  );
  process.exit(1);
}

const [program, , script, ...words] = process.argv;
process.argv = [program, resolve(script), ...words];
import(pathToFileURL(resolve(script)).href);
