import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { registerWith } from '../reader/register.ts';

const script = join(import.meta.dirname, '../../scripts/check.ts');

function run(...given: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...given], { encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

test('one report names every mistake of a broken register with its line', () => {
  const folder = registerWith({}, 'broken');
  cpSync(join(folder, 'agreements/trung.md'), join(folder, 'agreements/a#b.md'));
  const { status, output } = run('--content', folder);
  expect(status).toBe(1);
  const shown = output.replaceAll(/\S*so-cam-ket-[^/]+\//g, '');
  expect(shown).toMatchInlineSnapshot(`
    "agreements/a#b.md:1:1  [file-name]
      "a#b.md": ký tự # không dùng được trong tên tệp.
      Đổi tên thành "a-b". Xem docs/errors/file-name.md

    agreements/trung.md:8:13  [unknown-reference]
      parties[1].who.body: không có "hoi-nong-dan-song-ma" trong bodies.
        8 |       body: hoi-nong-dan-song-ma
                        ^^^^^^^^^^^^^^^^^^^^
      Ý bạn là "hoi-nong-dan-song-mau"? Xem docs/errors/unknown-reference.md

    agreements/trung.mdx:1:1  [duplicate-id]
      mã "trung" trùng với agreements/trung.md; hai tệp sẽ có cùng một địa chỉ.
      Xóa một trong hai tệp, hoặc đổi tên tệp này, ví dụ thành "trung-2". Xem docs/errors/duplicate-id.md

    agreements/trung.mdx:2:1  [unknown-key]
      titel: không có trường "titel".
        2 | titel: Chương trình thứ hai
            ^^^^^
      Ý bạn là "title"? Xem docs/errors/unknown-key.md

    agreements/trung.mdx:8:7  [bad-date]
      signed.on: "22/8/2022" viết theo thứ tự ngày/tháng/năm; hãy viết "2022-08-22".
        8 |   on: '22/8/2022'
                  ^^^^^^^^^^^
      Xem docs/errors/bad-date.md

    agreements/trung.mdx:17:7  [body-code]
      biểu thức "{process.env.HOME}" không dùng được trong phần thân.
        17 | Nhà ở {process.env.HOME}.
                   ^^^^^^^^^^^^^^^^^^
      Xóa biểu thức; nếu muốn in dấu ngoặc thì viết \\{ và \\}. Xem docs/errors/body-code.md

    figures/bao-thu-2022.yaml:14:9  [share-sum]
      observations[0].parts[0].values: 65,4 + 33,6 = 99, không bằng 100.
        14 |         values:
                     ^^^^^^
      Xem lại các tỷ lệ; nếu nguồn in đúng như vậy thì thêm waivers với lý do. Xem docs/errors/share-sum.md

    figures/bao-thu-2022.yaml:14:9  [sum-mismatch]
      observations[0].parts[0].values: 662 + 340 = 1.002, không bằng tổng 1.012.
        14 |         values:
                     ^^^^^^
      Xem lại từng con số; nếu nguồn in đúng như vậy thì thêm waivers với lý do. Xem docs/errors/sum-mismatch.md

    8 lỗi trong 4 tệp
    "
  `);
});

test('a good register passes with the number of its records, a warning does not fail it', () => {
  expect(run('--content', registerWith())).toEqual({
    status: 0,
    output: 'Không có lỗi. Đã kiểm 14 bản ghi.\n',
  });
  const warned = run(
    '--content',
    registerWith({ 'documents/20-nq-tw-2022.yaml': ['symbol: 20-NQ/TW', 'symbol: 20-NQ-TW'] }),
  );
  expect(warned.status).toBe(0);
  expect(warned.output).toContain('1 cảnh báo trong 1 tệp');
  expect(warned.output).toContain('Ý bạn là "20-NQ/TW"?');
});

test('the report for machines and for a code host name the same problems', () => {
  const folder = registerWith({}, 'broken');
  const json = run('--json', '--content', folder);
  expect(json.status).toBe(1);
  const report = JSON.parse(json.output) as {
    errors: number;
    problems: { rule: string; line: number }[];
    counts: Record<string, number>;
  };
  expect(report.errors).toBe(report.problems.length);
  expect(report.counts['sum-mismatch']).toBe(1);
  const annotated = run('--annotations', '--content', folder);
  expect(annotated.status).toBe(1);
  const lines = annotated.output.split('\n').filter((line) => line.startsWith('::error file='));
  expect(lines).toHaveLength(report.errors);
  expect(lines.join('\n')).toContain('trung.mdx,line=8,col=7,title=bad-date::signed.on: "22/8/2022"');
});

test('a wrong option is told in Vietnamese without a trace', () => {
  const { status, output } = run('--contnet', 'x');
  expect(status).toBe(2);
  expect(output).toContain('Cách dùng');
  expect(output).not.toContain('    at ');
});

test('a missing folder is an error of its own', () => {
  const { status, output } = run('--content', 'khong-co');
  expect(status).toBe(1);
  expect(output).toContain('[content-missing]');
});
