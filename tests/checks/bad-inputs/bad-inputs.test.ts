import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { terminalReport } from '../../../src/checks/report.ts';
import { runChecks } from '../../../src/checks/run.ts';
import { ruleTable } from '../../../src/i18n/rule-table.ts';
import { byPlace } from '../../../src/reader/problem.ts';
import { readSite } from '../../../src/reader/site.ts';
import { furtherRows } from './further.ts';
import { foretold, isOf, registerOf, removeRegister, told, writtenRegister } from './row.ts';
import type { Checked, Row, RowsRegister } from './row.ts';
import { answeredByAddresses, rowIds, rows } from './rows.ts';

const cases = [...rows, ...furtherRows];

/** All cases that can stand in one register, read and checked once. */
let together: { register: RowsRegister; checked: Checked };

beforeAll(async () => {
  const register = writtenRegister(cases.filter(({ alone }) => alone !== true));
  together = { register, checked: await check(register) };
}, 60_000);

afterAll(() => {
  removeRegister(together.register);
});

async function check({ content, shared }: RowsRegister): Promise<Checked> {
  const site = await readSite({
    contentDir: content,
    publicDir: shared,
    siteUrl: 'https://so-cam-ket.example',
  });
  const result = runChecks(site);
  return { ...result, problems: [...site.problems, ...result.problems].sort(byPlace), site };
}

/** What the check says of one case. */
async function checkedCase(row: Row): Promise<{ content: string; checked: Checked }> {
  if (row.alone) {
    const register = registerOf([row]);
    return { content: register.content, checked: await check(register) };
  }
  const { content } = together.register;
  const problems = together.checked.problems.filter((each) => isOf(row, told([each], content, [])[0] ?? ''));
  return { content, checked: { ...together.checked, problems } };
}

describe.each(cases)('$id $it', (row) => {
  test(`is told at its place (${row.expect})`, async () => {
    const { content, checked } = await checkedCase(row);
    expect(told(checked.problems, content, foretold(row))).toEqual(foretold(row));
    const severities = checked.problems.map(({ severity }) => severity);
    if (row.expect === 'E') expect(severities).toContain('error');
    else expect(severities).not.toContain('error');
    for (const { message, fix } of checked.problems)
      expect(`${message} ${fix ?? ''}`).not.toMatch(/undefined|\[object/);
    row.also?.(checked);
  });
});

test('every row of the list has at least one case', () => {
  const tried = new Set([...rows.map(({ id }) => id), ...answeredByAddresses]);
  expect(rowIds.filter((id) => !tried.has(id))).toEqual([]);
  expect(rows.map(({ id }) => id).filter((id) => !rowIds.includes(id))).toEqual([]);
  console.log(`Bad inputs: ${rows.length} cases of ${rowIds.length} rows, each with its rule and place.`);
});

test('every rule has a case, and its words are looked at before they change', async () => {
  const words: string[] = [];
  for (const rule of Object.keys(ruleTable)) {
    const row = cases.find(({ tells = [] }) => tells.some((each) => each.split(' ')[0] === rule));
    expect(row, `no case for ${rule}`).toBeDefined();
    if (!row) continue;
    const { content, checked } = await checkedCase(row);
    const first = checked.problems.filter((each) => each.rule === rule).slice(0, 1);
    const root =
      content
        .replace(/\/content$/, '')
        .split('/')
        .at(-1) ?? '';
    const report = terminalReport(first, checked.site.lineOf).split('\n\n')[0] ?? '';
    words.push(report.replaceAll(new RegExp(`[^ "(]*${root}/(?:content/)?`, 'g'), ''));
  }
  await expect(`${words.join('\n\n')}\n`).toMatchFileSnapshot('../../golden/rule-words.txt');
});
