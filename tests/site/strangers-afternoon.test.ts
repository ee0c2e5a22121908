import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../scripts/pipeline/project-root.ts';
import { unzip } from '../../src/outputs/zip.ts';
import { listFiles } from '../../scripts/verify/published-site.ts';
import { docx, p, table } from '../scripts/import/office-files.ts';
import { lastingFolder } from '../scripts/temporary-folder.ts';
import { runBuild } from './build-command.ts';

/** A secret of the machine that builds; no file of the site may hold it. */
const secret = 'bi-mat-cua-may-dung-0a1b2c3d';

/** A number that nobody may publish. */
const telephone = '0912345678';

const wordPlan = docx({
  xml:
    table([
      [
        p('LIÊN MINH HỢP TÁC XÃ TỈNH SÔNG MẪU') + p('Số: 12/KH-LMHTX'),
        p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') + p('Thái Nguyên, ngày 2 tháng 4 năm 2026'),
      ],
    ]) +
    p('KẾ HOẠCH', { bold: true }) +
    p('Dạy nghề cho xã viên năm 2026', { bold: true }) +
    p('I. MỤC ĐÍCH', { bold: true }) +
    p('Giúp xã viên có nghề.') +
    p('II. NỘI DUNG', { bold: true }) +
    p('Mở ít nhất 02 lớp dạy nghề trồng nấm trước ngày 30/11/2026.') +
    p('Nơi nhận:') +
    p('- Lưu: VT.') +
    p('CHỦ TỊCH') +
    p('Nguyễn Văn Mẫu'),
});

/** What looks dangerous in a body and is only text. */
const harmless = [
  'Chữ {process.env.CI_SECRET} trong ngoặc nhọn là chữ thường.',
  '`<script>alert(1)</script>` và `{process.env.CI_SECRET}`',
  '```js\nimport fs from "node:fs"\n```',
  ':::note{onclick=x}',
].join('\n\n');

describe('an afternoon of somebody who has never seen the project', () => {
  let folder: string;
  let content: string;

  beforeAll(() => {
    folder = lastingFolder();
    content = path.join(folder, 'content');
    cpSync(path.join(projectRoot, 'tests', 'fixtures', 'content', 'valid'), content, { recursive: true });
    cpSync(path.join(projectRoot, 'src', 'content', 'provinces'), path.join(content, 'provinces'), {
      recursive: true,
    });
  });

  function run(command: string, ...given: string[]): { status: number | null; output: string } {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [path.join(projectRoot, 'scripts', `${command}.ts`), ...given, '--content', content],
      { cwd: projectRoot, encoding: 'utf8', env: { ...process.env, AS_OF: '2026-12-15' } },
    );
    return { status, output: stdout + stderr };
  }

  function edit(file: string, ...changes: readonly (readonly [from: string | RegExp, to: string])[]): void {
    const place = path.join(content, file);
    const text = readFileSync(place, 'utf8');
    const changed = changes.reduce((so, [from, to]) => so.replace(from, to), text);
    expect(changed).not.toBe(text);
    writeFileSync(place, changed);
  }

  /** Files that hold a text, also where it is packed: the parts of the search index and the archive of all data. */
  function holding(out: string, text: string): string[] {
    return listFiles(out).filter((file) => {
      const bytes = readFileSync(path.join(out, file));
      const packed = bytes[0] === 0x1f && bytes[1] === 0x8b ? [gunzipSync(bytes)] : [];
      const archived = file.endsWith('.zip') ? unzip(bytes).map((entry) => Buffer.from(entry.bytes)) : [];
      return [bytes, ...packed, ...archived].some((each) => each.includes(text));
    });
  }

  test('makes an agreement, and publishes it by deleting one line', () => {
    const made = run(
      'new',
      'chuong-trinh',
      ...['--ten', 'Dạy nghề cho xã viên Thái Nguyên 2026–2028'],
      ...['--tom-tat', 'Hai bên hứa mở lớp dạy nghề cho xã viên.'],
      ...['--ben', 'lien-minh-song-mau', '--ben', 'Hội Làm vườn tỉnh Thái Nguyên'],
      ...['--ngay', '16/3/2026', '--tu', '2026', '--den', '2028'],
      ...['--tinh', 'thai-nguyen-34', '--linh-vuc', 'kinh-te-tap-the'],
      ...['--nguon', 'Lễ ký chương trình', '--noi-dang', 'Báo thử', '--dia-chi', 'https://bao.example/le-ky'],
      ...['--ma', 'day-nghe-2026'],
    );
    expect(made.output).toContain('Không còn chỗ nào "CẦN GHI"');
    edit('agreements/day-nghe-2026.mdx', [/^draft: true\n/m, '']);
    expect(run('check').output).toContain('Không có lỗi');
    const again = run('new', 'chuong-trinh', '--ten', 'Khác', '--ma', 'day-nghe-2026');
    expect(again.status).toBe(1);
    expect(again.output).toContain('day-nghe-2026');
  });

  test('brings a plan in from Word, and turns the proposal in it into a commitment', () => {
    const word = path.join(folder, 'ke-hoach.docx');
    writeFileSync(word, wordPlan);
    const brought = run('import', word, '--ma', 'day-nghe-ke-hoach-2026', '--noi-dang', 'Báo thử');
    expect(brought.output).toContain('số, ký hiệu: 12/KH-LMHTX');
    expect(brought.output).toContain('1 câu có thể là cam kết');
    expect(brought.output).toContain('Đã tạo bản nháp');
    const plan = 'plans/day-nghe-ke-hoach-2026.mdx';
    const text = readFileSync(path.join(content, plan), 'utf8');
    // The proposal stands in comments; taking the marks away makes it a commitment.
    const lines = text.split('\n');
    const from = lines.indexOf('# commitments:');
    const to = lines.findIndex((line, index) => index > from && line === '#');
    const proposed = lines.slice(from, to).map((line) => line.replace(/^# /, ''));
    writeFileSync(
      path.join(content, plan),
      [...lines.slice(0, from), ...proposed, ...lines.slice(to)].join('\n'),
    );
    edit(
      plan,
      ["text: 'CẦN GHI'", "text: 'Mở ít nhất hai lớp dạy nghề trồng nấm.'"],
      [/^draft: true\n/m, ''],
    );
    const forgotten = run('check');
    expect(forgotten.status).toBe(1);
    expect(forgotten.output).toContain('[placeholder]');
    edit(
      plan,
      [/title: 'CẦN GHI[^\n]*/, 'title: Kế hoạch dạy nghề năm 2026'],
      [/summary: 'CẦN GHI[^\n]*/, 'summary: Liên minh hứa mở hai lớp dạy nghề trong năm 2026.'],
      [/^# under:[^\n]*\n# {3}agreement:[^\n]*\n/m, 'under:\n  agreement: day-nghe-2026\n'],
    );
    expect(run('check').output).toContain('Không có lỗi');
  });

  test('records a result with three answers', () => {
    const made = run(
      'new',
      'ket-qua',
      ...['--cam-ket', 'plans/day-nghe-ke-hoach-2026#mo-it-nhat-02-lop', '--gia-tri', '02 lớp dạy nghề'],
      ...['--tinh-den', '30/11/2026', '--bang-chung', 'Báo cáo năm 2026', '--noi-dang', 'Báo thử'],
      ...['--dia-chi', 'https://bao.example/bao-cao', '--ma', 'day-nghe-ket-qua-2026', '--cong-bo'],
    );
    expect(made.output).toContain('Đã tạo');
    expect(run('check').output).toContain('Không có lỗi');
    const due = run('due', '--days', '1200');
    expect(due.status).toBe(0);
  });

  test('breaks something, reads what is wrong and where, and mends it', () => {
    edit('agreements/day-nghe-2026.mdx', ["on: '2026-03-16'", "on: '16/3/2026'"]);
    const broken = run('check');
    expect(broken.status).toBe(1);
    expect(broken.output).toMatch(/agreements\/day-nghe-2026\.mdx:\d+:7 {2}\[bad-date\]/);
    expect(broken.output).toContain('hãy viết "2026-03-16"');
    const page = /docs\/errors\/bad-date\.md/.exec(broken.output)?.[0] ?? '';
    expect(readFileSync(path.join(projectRoot, page), 'utf8')).toContain('## Cách sửa');
    edit('agreements/day-nghe-2026.mdx', ["on: '16/3/2026'", "on: '2026-03-16'"]);
    expect(run('check').output).toContain('Không có lỗi');
  });

  test('opens the form, builds without it, and sees it on the page of the province; no file holds a secret of the machine', async () => {
    edit('news/ky-ket-2022.mdx', [
      /$/,
      `\n\n## Chữ\n\n${harmless.replace('Chữ {', 'Chữ \\{').replace('SECRET} trong', 'SECRET\\} trong').replace(':::note{onclick=x}', ':::note')}\n`,
    ]);
    edit('questions/hoi-ve-hop-tac-xa.md', [/$/, `\n\n## Chữ\n\n${harmless}\n\nGọi anh A, ${telephone}.\n`]);
    const out = path.join(folder, 'dist');
    const environment = { AS_OF: '2026-12-15', CI_SECRET: secret, DEPLOY_TOKEN: secret };
    const withForm = await runBuild({ command: 'admin', content, out, environment });
    expect(withForm.code, withForm.output).toBe(0);
    expect(withForm.output).toContain('npm run preview');
    expect(readFileSync(path.join(out, 'quan-tri', 'index.html'), 'utf8')).toContain('Mở biểu mẫu');
    expect(holding(out, secret)).toEqual([]);
    // Somebody's telephone number went in with a warning. It is taken out, and the next build, which keeps what did
    // not change, holds no trace of it (bad-inputs P04); nor of the form, for which nobody asked.
    expect(withForm.output).toContain('1 cảnh báo');
    expect(holding(out, telephone).length).toBeGreaterThan(1);
    edit('questions/hoi-ve-hop-tac-xa.md', [`Gọi anh A, ${telephone}.`, '']);
    const built = await runBuild({ content, out, environment });
    expect(built.code, built.output).toBe(0);
    expect(existsSync(path.join(out, 'quan-tri'))).toBe(false);
    const province = readFileSync(path.join(out, 'dia-phuong', 'thai-nguyen', 'index.html'), 'utf8');
    expect(province).toContain('Dạy nghề cho xã viên Thái Nguyên 2026–2028');
    expect(province).toContain('/chuong-trinh/day-nghe-2026/');
    const plan = readFileSync(path.join(out, 'ke-hoach', 'day-nghe-ke-hoach-2026', 'index.html'), 'utf8');
    expect(plan).toContain('cam-ket-mo-it-nhat-02-lop');
    const question = readFileSync(path.join(out, 'hoi-dap', 'hoi-ve-hop-tac-xa', 'index.html'), 'utf8');
    expect(question).toContain('{process.env.CI_SECRET}');
    expect(question).not.toContain('<script>alert(1)');
    expect(holding(out, secret)).toEqual([]);
    expect(holding(out, telephone)).toEqual([]);
    console.log(`${listFiles(out).length} output files without the secret of the environment.`);
  });
});
