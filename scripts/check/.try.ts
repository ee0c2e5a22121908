import { readSite } from '../../src/reader/site.ts';
const t = performance.now();
const s = await readSite(process.argv[2] ? { contentDir: process.argv[2] } : {});
console.log(
  s.fileCount,
  s.problems.length,
  Object.fromEntries(Object.entries(s.records).map(([k, v]) => [k, v.length])),
  performance.now() - t,
);
for (const p of s.problems.slice(0, 60))
  console.log(`${p.file}:${p.line}:${p.column} [${p.rule}] ${p.path ?? ''}: ${p.message} | ${p.fix}`);
