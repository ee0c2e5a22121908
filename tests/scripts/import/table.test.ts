import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { dayOfSerial } from '../../../scripts/import/xlsx-dates.ts';
import { bodyOf, importing } from './importing.ts';
import { xlsx } from './office-files.ts';

const dates =
  '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs>';
const header =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>Ngày</t></is></c></row>';

test('a sheet of numbers becomes figures: shared and inline strings, a formula by its value, a date by its style', async () => {
  const row =
    '<row r="2"><c r="A2" t="inlineStr"><is><t>Huyện Thử</t></is></c><c r="B2"><f>WEBSERVICE("http://x")+1</f><v>1012.5</v></c><c r="C2" s="1"><v>44562</v></c></row>';
  const { text, log, errors, collection } = await importing(
    'so-lieu.xlsx',
    xlsx(header + row, { styles: dates }),
  );
  expect(errors).toEqual([]);
  expect(collection).toBe('figures');
  expect(text).toContain("label: 'Huyện Thử – Hợp tác xã'");
  expect(text).toContain('value: 1012.5');
  expect(text).not.toContain('WEBSERVICE');
  expect(log.guessed.join('\n')).toContain('không lấy công thức');
  expect(log.guessed.join('\n')).toContain('44562 đọc là 2022-01-01');
});

test('an error value and a formula without a value are refused with the cell', async () => {
  const broken = '<row r="2"><c r="A2"><v>1</v></c><c r="B2" t="e"><f>A1/0</f><v>#REF!</v></c></row>';
  await expect(importing('a.xlsx', xlsx(header + broken))).rejects.toThrow('Ô Bảng 1!B2 báo lỗi #REF!');
  const empty = '<row r="2"><c r="B2"><f>1+1</f></c></row>';
  await expect(importing('a.xlsx', xlsx(header + empty))).rejects.toThrow(
    'Ô Bảng 1!B2 là công thức chưa tính',
  );
});

test('both calendars of Excel; the day that never was is none', () => {
  expect(dayOfSerial(44562, false)).toBe('2022-01-01');
  expect(dayOfSerial(43100, true)).toBe('2022-01-01');
  expect(dayOfSerial(1, false)).toBe('1900-01-01');
  expect(dayOfSerial(59, false)).toBe('1900-02-28');
  expect(dayOfSerial(60, false)).toBeUndefined();
  expect(dayOfSerial(61, false)).toBe('1900-03-01');
  expect(dayOfSerial(-1, false)).toBeUndefined();
});

test('the calendar of the workbook counts', async () => {
  const row =
    '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2"><v>3</v></c><c r="C2" s="2"><v>43100</v></c></row>';
  const { log } = await importing(
    'a.xlsx',
    xlsx(header + row, { styles: dates, workbook: '<workbookPr date1904="1"/>' }),
  );
  expect(log.guessed.join('\n')).toContain('43100 đọc là 2022-01-01');
});

test('a list of tasks becomes a plan with its table, and commitments in comments', async () => {
  const csv =
    'TT;Nội dung công việc;Chủ trì;Thời gian hoàn thành;Chỉ tiêu\n1;"Mở lớp ""nghề""\ntrồng nấm";Hội Sông Mẫu;30/11/2026;ít nhất 02 lớp\n2;In tờ rơi;Hội Sông Mẫu;khi có tiền;\n';
  const draft = await importing('viec.csv', csv);
  expect(draft.errors).toEqual([]);
  expect(draft.collection).toBe('plans');
  expect(draft.text).toContain("#     due: '2026-11-30'");
  expect(draft.text).toContain("asPrinted: 'ít nhất 02 lớp'");
  expect(bodyOf(draft)).toContain('| Mở lớp "nghề" trồng nấm |');
});

test.each([',', ';', '\t'])('separator %j is found', async (sign) => {
  const csv = [
    ['Huyện', 'Số lớp (lớp)'],
    ['A', '"1.012"'],
    ['B', '7'],
  ]
    .map((row) => row.join(sign))
    .join('\r\n');
  const { values } = await importing('a.csv', csv);
  expect(values['printed']).toMatchObject([
    { label: 'A – Số lớp (lớp)', value: { value: 1012, unit: 'lớp', asPrinted: '1.012' } },
    { value: { value: 7 } },
  ]);
});

test('two rows of headers are joined, a title above is left out', async () => {
  const csv = 'Bảng thử;;\nHuyện;Hợp tác xã;\n;Đang chạy;Đã nghỉ\nA;3;1\n';
  const { text, log } = await importing('a.csv', csv);
  expect(text).toContain("label: 'A – Hợp tác xã: Đang chạy'");
  expect(text).toContain("label: 'A – Hợp tác xã: Đã nghỉ'");
  expect(log.guessed.join('\n')).toContain('ghép làm tên cột');
});

test('ragged rows, an open quote and too many rows are refused with their row', async () => {
  await expect(importing('a.csv', 'a;b\n1;2\n3\n')).rejects.toThrow('Dòng 3 có 1 ô');
  await expect(importing('a.csv', 'a;b\n"1;2\n')).rejects.toThrow('dòng 2 không đóng');
  await expect(importing('a.csv', 'a;b\n'.repeat(30_000))).rejects.toThrow('20000 dòng');
});

test('what is no number is told, not guessed', async () => {
  const { log, text } = await importing('a.csv', 'Huyện;Số lớp\nA;1,012.5\nB;4\n');
  expect(log.dropped.join()).toContain('dòng 2, cột "Số lớp" của "a.csv": “1,012.5”');
  expect(parse(text)).toMatchObject({ printed: [{ value: { value: 4 } }] });
});
