/**
 * `npm run bench:search -- --site folder`: what a search costs a reader with a slow line and a slow phone, on a finished
 * site. Prints a table and writes it into bench/results.md.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../tests/browser/browser.ts';
import { startHost } from './search/host.ts';
import { exampleQueries } from './search/queries.ts';
import { searchReport, type Measured } from './search/report.ts';
import { slowPhone, visit } from './search/visit.ts';

const { values } = parseArgs({
  options: { site: { type: 'string', default: 'dist' }, rounds: { type: 'string', default: '3' } },
});
const folder = path.resolve(values.site);
const rounds = Number(values.rounds);
if (!existsSync(path.join(folder, 'tim-kiem'))) throw new RangeError('--site: the folder of a finished site');

const host = await startHost(folder);
const browser = await launchBrowser();
const measured: Measured[] = [];
try {
  for (const query of exampleQueries(folder)) {
    const address = `${host.url}tim-kiem/?q=${encodeURIComponent(query.text)}`;
    for (const from of [undefined, host.url]) {
      const visits = [];
      for (let round = 0; round < rounds; round += 1)
        visits.push(await visit(browser, address, slowPhone, from));
      measured.push({ query, comesFrom: from === undefined ? 'nowhere' : 'home', visits });
    }
  }
} finally {
  await browser.close();
  await host.close();
}

const fragments = readdirSync(path.join(folder, 'pagefind', 'fragment'));
const pages = fragments.filter((name) => name.startsWith('vi')).length;
const report = searchReport(pages, measured);
console.log(report);
const file = path.join(import.meta.dirname, 'results.md');
const [heading = ''] = report.split('\n', 1);
const others = readFileSync(file, 'utf8')
  .split(/^(?=## )/m)
  .filter((part) => !part.startsWith(heading));
writeFileSync(file, `${[...others.map((part) => part.trimEnd()), report].join('\n\n')}\n`);
