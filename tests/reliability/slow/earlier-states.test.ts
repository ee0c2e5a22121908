import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { gitIn } from '../../scripts/git.ts';
import { projectRoot } from '../../../scripts/pipeline/project-root.ts';
import { listFiles } from '../../../scripts/verify/published-site.ts';
import { build, fingerprint, note, projectCopy, roomyFolder, smallContent } from '../small-site.ts';

/** What stands around a build from before: caches, the version history, the list of published addresses. */
const folder = roomyFolder();

/** A copy of the project whose own content is the small register. */
function smallProject(name: string): string {
  const place = path.join(folder, name);
  mkdirSync(place);
  const project = projectCopy(place);
  const content = path.join(project, 'src', 'content');
  rmSync(content, { recursive: true });
  cpSync(smallContent(place), content, { recursive: true });
  return project;
}

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

const agreement = (project: string): string =>
  path.join(project, 'src', 'content', 'agreements', 'song-mau-2022.mdx');

test('a stricter guard of the prose judges all content anew, whatever is kept (B06)', async () => {
  const project = smallProject('luật mới');
  const out = path.join(project, 'dist');
  const first = await build({ project, out });
  expect(first.code, first.output).toBe(0);
  const before = fingerprint(out);
  edit(path.join(project, 'src', 'reader', 'prose-components.ts'), '  Note: {', '  GhiChu: {');
  const second = await build({ project, out });
  expect(second.code).toBe(1);
  expect(second.output).toContain('[body-component]');
  expect(fingerprint(out)).toBe(before);
});

test('what another commit left in the caches is not taken (B07)', async () => {
  const [earlier, later] = [smallProject('bản cũ'), smallProject('bản mới')];
  edit(path.join(later, 'src', 'components', 'page', 'SiteFooter.astro'), '<footer', '<footer data-thu="1"');
  edit(
    agreement(later),
    'text: Thành lập ít nhất 10 hợp tác xã mới.',
    'text: Thành lập ít nhất 10 hợp tác xã kiểu mới.',
  );
  for (const project of [earlier, later]) {
    const run = await build({ project, out: path.join(project, 'dist') });
    expect(run.code, run.output).toBe(0);
  }
  const expected = fingerprint(path.join(later, 'dist'));
  // A machine of CI puts back what it kept of the other commit.
  for (const kept of ['dist', '.build', '.astro'])
    rmSync(path.join(later, kept), { recursive: true, force: true });
  for (const kept of ['dist', '.build'])
    cpSync(path.join(earlier, kept), path.join(later, kept), { recursive: true });
  const again = await build({ project: later, out: path.join(later, 'dist') });
  expect(again.code, again.output).toBe(0);
  expect(fingerprint(path.join(later, 'dist'))).toBe(expected);
});

test('a shallow clone and an exported folder give the same pages, and say what they do not know (B14)', async () => {
  const whole = smallProject('đủ lịch sử');
  const git = gitIn(whole);
  git('init', '--quiet');
  writeFileSync(path.join(whole, '.git', 'info', 'exclude'), 'node_modules\n');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Một');
  edit(agreement(whole), 'summary: Hai bên cùng hỗ trợ', 'summary: Hai bên cùng giúp');
  git('commit', '--quiet', '--all', '--message', 'Hai');
  const [shallow, exported] = [path.join(folder, 'nông'), path.join(folder, 'xuất')];
  git('clone', '--quiet', '--depth', '1', `file://${whole}`, shallow);
  git('worktree', 'add', '--quiet', '--detach', exported);
  rmSync(path.join(exported, '.git'));
  const sites = [];
  for (const project of [whole, shallow, exported]) {
    if (project !== whole)
      symlinkSync(path.join(projectRoot, 'node_modules'), path.join(project, 'node_modules'), 'junction');
    const run = await build({ project, out: path.join(project, 'dist') });
    expect(run.code, run.output).toBe(0);
    sites.push(path.join(project, 'dist'));
  }
  const [complete = '', ...others] = sites;
  const passing = /(?:^|\/)thay-doi\/\d|SHA256SUMS/;
  const own = listFiles(complete).filter((file) => !passing.test(file));
  const about = /^(?:en\/)?(?:thay-doi|du-lieu)\/|^phien-ban\.json$|thay-doi\.(?:json|csv)$|^pagefind\//;
  for (const other of others) {
    const words = new Set<string>();
    expect(listFiles(other).filter((file) => !passing.test(file) && !own.includes(file))).toEqual([]);
    for (const file of own) {
      const [one, two] = [complete, other].map((site) => readFileSync(path.join(site, file), 'utf8'));
      if (one === two || about.test(file)) continue;
      expect([file, withoutHistory(file, two ?? '', words)]).toEqual([file, withoutHistory(file, one ?? '')]);
    }
    expect([...words].join('\n')).toMatch(/Bản dựng này (?:chỉ có phần cuối của|không có) lịch sử/);
  }
  note('full clone, clone of depth 1 and exported folder: the same pages but for their history');
});

/** A page without the part that tells its changes; `said` keeps what that part says. */
function withoutHistory(file: string, text: string, said?: Set<string>): unknown {
  if (file.endsWith('.json')) {
    return JSON.parse(text, (key, value: unknown) => (key === 'changes' ? undefined : value));
  }
  return text
    .replace(/<section aria-labelledby="lich-su"[\s\S]*?<\/section>/g, (part) => {
      said?.add(part);
      return '';
    })
    .replace(/>\s+</g, '><');
}

test('addresses of the committed list that vanish, and a tenth fewer pages than it names, stop the build (B16, I10)', async () => {
  const project = smallProject('danh sách');
  const out = path.join(project, 'dist');
  const list = path.join(project, 'published-addresses.json');
  const run = (...args: string[]): ReturnType<typeof build> =>
    build({ project, out, args, environment: { AS_OF: '' } });
  const first = await run();
  expect(first.code, first.output).toBe(0);
  execFileSync(process.execPath, [path.join(project, 'scripts', 'addresses.ts'), '--write', out], {
    cwd: project,
  });
  const addresses = JSON.parse(readFileSync(list, 'utf8')) as string[];
  const before = fingerprint(out);

  // A record that nobody refers to is deleted: its address was published.
  const term = path.join(project, 'src', 'content', 'news', 'ky-ket-2022.mdx');
  const text = readFileSync(term);
  rmSync(term);
  writeFileSync(path.join(project, 'src', 'content', 'news', '.gitkeep'), '');
  const lost = await run();
  expect(lost.code).toBe(1);
  expect(lost.output).toContain('/tin-tuc/ky-ket-2022/');
  expect(lost.output).toContain('địa chỉ đã công bố biến mất');
  expect(fingerprint(out)).toBe(before);
  writeFileSync(term, text);

  // Redirects save the addresses, but not a tenth of the pages.
  const gone = Array.from({ length: Math.ceil(addresses.length / 8) }, (_, at) => `/cu/trang-${at}/`);
  writeFileSync(list, JSON.stringify([...addresses, ...gone].sort()));
  writeFileSync(
    path.join(project, 'redirects.json'),
    JSON.stringify(Object.fromEntries(gone.map((each) => [each, '/']))),
  );
  const fewer = await run();
  expect(fewer.code).toBe(1);
  expect(fewer.output).toContain(
    `Số trang giảm từ ${addresses.length + gone.length} xuống ${addresses.length}`,
  );
  expect(fingerprint(out)).toBe(before);
  const meant = await run('--fewer-pages');
  expect(meant.code, meant.output).toBe(0);
  expect(readFileSync(path.join(out, 'cu', 'trang-0', 'index.html'), 'utf8')).toContain(
    'http-equiv="refresh"',
  );
  note(
    `committed list: ${addresses.length} addresses, ${gone.length} of them gone: refused, published only with --fewer-pages`,
  );
});
