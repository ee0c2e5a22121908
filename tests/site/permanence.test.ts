import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { projectRoot } from '../../scripts/pipeline/project-root.ts';
import { listFiles } from '../../scripts/verify/published-site.ts';
import { unzip } from '../../src/outputs/zip.ts';
import { build, fingerprint, projectCopy, roomyFolder, smallContent } from '../reliability/small-site.ts';
import { writeFiles } from '../scripts/temporary-folder.ts';

// A register of its own from its first publication on, by the commands that its people run.

const folder = roomyFolder();
const project = projectCopy(folder);
const out = path.join(project, 'dist');
const ownContent = path.join(project, 'src', 'content');
rmSync(ownContent, { recursive: true });
renameSync(smallContent(folder), ownContent);
const secret = 'bí mật chưa công bố';
writeFiles(ownContent, {
  'news/ban-nhap.mdx': readFileSync(path.join(ownContent, 'news', 'ky-ket-2022.mdx'), 'utf8').replace(
    /^title: .*$/m,
    `title: ${secret}\ndraft: true`,
  ),
});

/** Noon in Viet Nam of a day: a site of "today" that stays the same however late the test runs. */
const noon = {
  preload: path.join(projectRoot, 'scripts', 'rebuild', 'fixed-day.mjs'),
  environment: { AS_OF: '', REBUILD_DAY: '2026-11-21' },
};
const run = (...args: string[]) => build({ project, out, args, ...noon });

function command(script: string, ...args: string[]): string {
  return execFileSync(process.execPath, [path.join('scripts', script), ...args], {
    cwd: project,
    encoding: 'utf8',
  });
}

const textOf = (page: string): string => readFileSync(path.join(out, page), 'utf8');

test(
  'a published address stays: lost it stops the build, moved it leads on; copies and visits come from the same folder',
  { timeout: 600_000 },
  async () => {
    const first = await run();
    expect(first.code, first.output).toBe(0);
    expect(command('addresses.ts', '--write')).toMatch(/Thêm \d+ địa chỉ/);
    const published = JSON.parse(
      readFileSync(path.join(project, 'published-addresses.json'), 'utf8'),
    ) as string[];
    expect(published).toEqual(
      expect.arrayContaining(['/', '/tin-tuc/ky-ket-2022/', '/en/tin-tuc/ky-ket-2022/']),
    );

    // A draft leaves no trace, packed or not (O07).
    const traces = listFiles(out).filter((file) => {
      const bytes = readFileSync(path.join(out, file));
      const packed = file.startsWith('pagefind/') && bytes[0] === 0x1f ? gunzipSync(bytes) : bytes;
      return [secret, 'ban-nhap'].some((words) => packed.includes(words));
    });
    expect(traces).toEqual([]);

    // Unpacked without a version history: the pages say that nothing is known of changes, not that there were none.
    expect(textOf('thay-doi/index.html')).toContain('không có lịch sử phiên bản');
    expect(JSON.parse(textOf('phien-ban.json'))).toMatchObject({ history: 'none', snapshot: false });

    // A dated copy, complete and with the sum by which anyone can check it.
    expect(command('archive.ts')).toContain('SHA256SUMS');
    const archive = path.join(project, 'archive');
    const [copy = ''] = readdirSync(archive).filter((file) => file.endsWith('.zip'));
    expect(copy).toMatch(/^so-cam-ket-2026-11-21-.+\.zip$/);
    execFileSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: archive, stdio: 'ignore' });
    const inside = unzip(readFileSync(path.join(archive, copy))).map(({ name }) => name);
    expect(inside.some((name) => name.endsWith('/trang/tin-tuc/ky-ket-2022/index.html'))).toBe(true);

    // A record gets another id: its address is lost.
    const before = fingerprint(out);
    const news = path.join(ownContent, 'news');
    renameSync(path.join(news, 'ky-ket-2022.mdx'), path.join(news, 'le-ky-ket-2022.mdx'));
    const lost = await run('--fewer-pages');
    expect(lost.code).toBe(1);
    expect(lost.output).toContain('"/tin-tuc/ky-ket-2022/": "/địa-chỉ-mới/"');
    expect(lost.output).toContain('/en/tin-tuc/ky-ket-2022/');
    expect(fingerprint(out)).toBe(before);

    // A site of another day may lack what was not known then.
    const environment = { AS_OF: '2023-01-01' };
    const snapshot = await build({ project, out, environment, args: ['--fewer-pages'] });
    expect(snapshot.code, snapshot.output).toBe(0);

    // The way on is written down; and the host's log has been counted.
    // The foot of pages names the newest whole month: the log reaches into the next one.
    const line = (page: string, agent: string, day = '20/Oct/2026'): string =>
      `203.0.113.7 - - [${day}:08:00:00 +0700] "GET ${page} HTTP/1.1" 200 99 "-" "${agent}"\n`;
    writeFiles(project, {
      'redirects.json': '{"/tin-tuc/ky-ket-2022/": "/tin-tuc/le-ky-ket-2022/"}',
      'access.log': [
        line('/van-ban/', 'Mozilla/5.0 Firefox/140.0').repeat(1234),
        line('/', 'Googlebot/2.1'),
        line('/', 'Mozilla/5.0 Firefox/140.0', '01/Nov/2026'),
      ].join(''),
    });
    expect(command('visits.ts', 'access.log')).toContain('1.235 lượt xem');
    const moved = await run();
    expect(moved.code, moved.output).toBe(0);
    for (const at of ['', 'en/'])
      expect(textOf(`${at}tin-tuc/ky-ket-2022/index.html`)).toContain(`url=/${at}tin-tuc/le-ky-ket-2022/`);
    expect(textOf('_redirects')).toContain('/tin-tuc/ky-ket-2022/ /tin-tuc/le-ky-ket-2022/ 301');
    expect(textOf('sitemap.xml')).not.toContain('/tin-tuc/ky-ket-2022/');

    expect(textOf('luot-xem/index.html')).toContain('1.234');
    expect(textOf('van-ban/index.html')).toMatch(/Lượt xem tháng 10\/2026[\s\S]*1\.234/);
    expect(readFileSync(path.join(project, 'data', 'visits.json'), 'utf8')).not.toMatch(/203\.0|Firefox/);
  },
);
