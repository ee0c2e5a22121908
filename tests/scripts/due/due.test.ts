import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { dueCsv } from '../../../scripts/due/csv.ts';
import { dueItems } from '../../../scripts/due/due-items.ts';
import { dueIcs } from '../../../scripts/due/ics.ts';
import { dueText } from '../../../scripts/due/text.ts';
import { projectRoot } from '../../../scripts/pipeline/project-root.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { registerOf, testConfig } from '../../views/register-of.ts';

const plan = 'bac-giang-2018-64-kh-khcn';

describe('what falls due', () => {
  test('a month falls due on its last day, and counts from the as-of day on', async () => {
    const items = dueItems(await registerOf('2018-09-01'), 60);
    const own = items.filter(({ record }) => record.id === plan);
    expect(own).toHaveLength(3);
    expect(own[0]).toMatchObject({ day: '2018-10-31', date: '2018-10', daysLeft: 60, kind: 'commitment' });
  });

  test('both ends are inside: one day less or one day late and it is not there', async () => {
    const count = async (day: string, days: number): Promise<number> =>
      dueItems(await registerOf(day), days).filter(({ record }) => record.id === plan).length;
    expect(await count('2018-09-01', 59)).toBe(0);
    expect(await count('2018-10-31', 0)).toBe(3);
    expect(await count('2018-11-01', 90)).toBe(0);
  });

  test('promised reviews are in the list, under every party', async () => {
    const items = dueItems(await registerOf('2023-11-20'), 90);
    const review = items.find(({ kind }) => kind === 'review');
    expect(review).toMatchObject({ day: '2023-12-31', text: 'Sơ kết định kỳ đã hứa' });
    expect(review?.bodies).toHaveLength(2);
  });

  test('the text groups by body and says what the source wrote', async () => {
    const items = dueItems(await registerOf('2018-09-01'), 60).filter(({ record }) => record.id === plan);
    expect(dueText(items.slice(0, 1), '2018-09-01', 60)).toMatchInlineSnapshot(`
      "Đến hạn trong 60 ngày kể từ 1/9/2018: 1 việc.

      Phòng Quản lý Khoa học, Sở Khoa học và Công nghệ tỉnh Bắc Giang
        31/10/2018 (còn 60 ngày, nguồn ghi tháng 10/2018)
          Mở hội nghị giới thiệu quy định về nghiên cứu khoa học cho hợp tác xã, chỉ dẫn thủ tục làm đề tài, dự án và tìm hiểu nhu cầu của họ.
          Kế hoạch 64/KH-KHCN năm 2018 hỗ trợ hợp tác xã Bắc Giang · plans/bac-giang-2018-64-kh-khcn#cam-ket-de-tai-du-an"
    `);
  });
});

test('the table has one row a body and thing due, and no cell that computes', async () => {
  const items = dueItems(await registerOf('2023-11-20'), 90);
  const rows = parseCsv<Record<string, string>>(dueCsv(items), { bom: true, columns: true });
  expect(rows).toHaveLength(items.reduce((sum, { bodies }) => sum + Math.max(1, bodies.length), 0));
  const [item] = items;
  if (item === undefined) throw new Error('nothing due');
  expect(dueCsv([{ ...item, text: '=1+1', bodies: [] }])).toContain("'=1+1");
});

test('the calendar is one that a calendar program reads, the same for the same day', async () => {
  const items = dueItems(await registerOf('2023-11-20'), 90);
  const text = dueIcs(items, '2023-11-20', testConfig);
  expect(dueIcs(items, '2023-11-20', testConfig)).toBe(text);
  const events = new ICAL.Component(ICAL.parse(text) as unknown as string).getAllSubcomponents('vevent');
  expect(events).toHaveLength(items.length);
  const event = new ICAL.Event(events[0]);
  expect(event.startDate.toString()).toBe('2023-12-31');
  expect(event.summary).toBe(`Đến hạn: ${items[0]?.text ?? ''}`);
  expect(new Set(events.map((each) => each.getFirstPropertyValue('uid'))).size).toBe(items.length);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});

test.each([
  ['den-han.csv', /^\uFEFFhan,/],
  ['den-han.ics', /^BEGIN:VCALENDAR\r\n/],
  ['den-han.txt', /^Đến hạn trong 90 ngày/],
])(
  'the command writes %s: its ending says what it holds, and nothing of npm stands in it',
  (name, begins) => {
    const file = path.join(temporaryFolder(), name);
    const script = path.join(projectRoot, 'scripts', 'due.ts');
    const said = execFileSync(process.execPath, [script, '--as-of', '2023-11-20', '--out', file], {
      encoding: 'utf8',
    });
    expect(said).toMatch(/Đã ghi \d+ việc/);
    expect(readFileSync(file, 'utf8')).toMatch(begins);
  },
);
