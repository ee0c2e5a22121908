import { describe, expect, test } from 'vitest';
import { runChecks, type CheckResult } from '../../../src/checks/run.ts';
import { terminalReport } from '../../../src/checks/report.ts';
import { ruleTable } from '../../../src/i18n/rule-table.ts';
import { byPlace, type Problem } from '../../../src/reader/problem.ts';
import { readSite, type ReadSite } from '../../../src/reader/site.ts';
import { furtherRows } from './further.ts';
import { foretold, registerOf, told, type Row } from './row.ts';
import { answeredByAddresses, rowIds, rows } from './rows.ts';

async function check(
  row: Row,
): Promise<{ content: string; result: CheckResult & { site: ReadSite; problems: Problem[] } }> {
  const { content, shared } = registerOf([row]);
  const site = await readSite({
    contentDir: content,
    publicDir: shared,
    siteUrl: 'https://so-cam-ket.example',
  });
  const result = runChecks(site);
  return {
    content,
    result: { ...result, problems: [...site.problems, ...result.problems].sort(byPlace), site },
  };
}

describe.each([...rows, ...furtherRows])('$id $it', (row) => {
  test(`is told at its place (${row.expect})`, async () => {
    const { content, result } = await check(row);
    expect(told(result.problems, content, foretold(row))).toEqual(foretold(row));
    const severities = result.problems.map(({ severity }) => severity);
    if (row.expect === 'E') expect(severities).toContain('error');
    else expect(severities).not.toContain('error');
    for (const { message, fix } of result.problems)
      expect(`${message} ${fix ?? ''}`).not.toMatch(/undefined|\[object/);
    row.also?.(result);
  });
});

test('every row of the list has at least one case', () => {
  const tried = new Set([...rows.map(({ id }) => id), ...answeredByAddresses]);
  expect(rowIds.filter((id) => !tried.has(id))).toEqual([]);
  expect(rows.map(({ id }) => id).filter((id) => !rowIds.includes(id))).toEqual([]);
  console.log(`Bad inputs: ${rows.length} cases of ${rowIds.length} rows, each with its rule and place.`);
});

test('every rule has a case, and its words are looked at before they change', async () => {
  const cases = [...rows, ...furtherRows];
  const told = Object.keys(ruleTable).map((rule) => ({
    rule,
    row: cases.find(({ tells = [] }) => tells.some((each) => each.split(' ')[0] === rule)),
  }));
  expect(told.filter(({ row }) => row === undefined).map(({ rule }) => rule)).toEqual([]);
  const words: string[] = [];
  for (const { rule, row } of told) {
    if (!row) continue;
    const { content, result } = await check(row);
    const first = result.problems.filter((each) => each.rule === rule).slice(0, 1);
    const root =
      content
        .replace(/\/content$/, '')
        .split('/')
        .at(-1) ?? '';
    const report = terminalReport(first, result.site.lineOf).split('\n\n')[0] ?? '';
    words.push(report.replaceAll(new RegExp(`[^ "(]*${root}/(?:content/)?`, 'g'), ''));
  }
  await expect(`${words.join('\n\n')}\n`).toMatchFileSnapshot('../../golden/rule-words.txt');
});
