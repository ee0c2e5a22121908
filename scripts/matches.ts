/** Writes docs/matches.md: every entry of every report with its commitment or the reason why none. */
import { writeFile } from 'node:fs/promises';
import { readSite } from '../src/reader/site.ts';
import { matchesTable } from './matches/table.ts';

const { records } = await readSite();
await writeFile('docs/matches.md', matchesTable(records));
console.log('Đã viết docs/matches.md');
