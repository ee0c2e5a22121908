import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeContent } from '../../bench/content/write.ts';
import { build, fingerprint, projectCopy, roomyFolder } from '../reliability/small-site.ts';

const folder = roomyFolder();
const content = path.join(folder, 'nội dung');
const commits = ['0123456789abcdef0123456789abcdef01234567', 'fedcba9876543210fedcba9876543210fedcba98'];

/** How many files a build made and how many it kept, by its own words. */
function counts(output: string): { made: number; kept: number } {
  const [, made = '', kept = ''] = /(\d+) tệp mới, (\d+) tệp giữ nguyên/.exec(output) ?? [];
  return { made: Number(made), kept: Number(kept) };
}

function edit(file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(file, 'utf8');
  const changed = text.replace(from, to);
  expect(changed, file).not.toBe(text);
  writeFileSync(file, changed);
}

/** The file of a collection at a position. */
function recordAt(collection: string, at: number): string {
  const names = readdirSync(path.join(content, collection)).sort();
  return path.join(content, collection, names[at] ?? '');
}

test(
  'a warm build equals a cold one byte for byte, whatever was edited in between (B05, B06, B09)',
  { timeout: 600_000 },
  async () => {
    writeContent(40, content, 'src/content');
    const project = projectCopy(folder);
    const out = path.join(project, 'dist');
    const run = async (day: string, commit: string | undefined, ...args: string[]) => {
      const environment = { AS_OF: day, SOURCE_COMMIT: commit ?? '' };
      const done = await build({ project, out, content, environment, args });
      expect(done.code, done.output).toBe(0);
      return { print: fingerprint(out), ...counts(done.output) };
    };
    /** Builds on what is there, then anew, and compares. */
    const both = async (day: string, commit: string | undefined) => {
      const warm = await run(day, commit);
      const cold = await run(day, commit, '--fresh', '--fewer-pages');
      expect(cold.kept).toBe(0);
      expect(warm.print).toBe(cold.print);
      return warm;
    };

    const first = await run('2026-06-30', commits[0]);
    expect(first.kept).toBe(0);

    // Content: a report says another number, a plan has another name, an article is gone; and a commit tells of it.
    edit(recordAt('results', 0), /value: \d+/, 'value: 7');
    edit(recordAt('plans', 1), /^title: "/m, 'title: "Bản sửa: ');
    rmSync(recordAt('news', 0));
    const edited = await both('2026-06-30', commits[1]);
    expect(edited.kept).toBeGreaterThan(edited.made);

    // Nothing: almost everything is kept.
    expect((await run('2026-06-30', commits[1])).made).toBeLessThan(10);

    // Another day, then other code and settings: every page is made anew, with what is new in it.
    expect((await run('2024-01-31', commits[1])).kept).toBe(0);
    edit(
      path.join(project, 'src', 'components', 'page', 'SiteFooter.astro'),
      '<footer',
      '<footer data-thu="1"',
    );
    edit(path.join(project, 'site.config.ts'), "name: 'Sổ cam kết'", "name: 'Sổ thử'");
    const recoded = await run('2024-01-31', commits[1]);
    expect(recoded.kept).toBe(0);
    const home = path.join(out, 'index.html');
    expect(readFileSync(home, 'utf8')).toMatch(/Sổ thử[\s\S]*data-thu="1"/);

    // What writes the pages and their policies is code too.
    edit(path.join(project, 'scripts', 'hosting', 'page-policy.ts'), /$/, '\n// Khác.\n');
    expect((await run('2024-01-31', commits[1])).kept).toBe(0);

    // A page changed by hand in the published folder is made anew.
    edit(home, '</main>', '<p>Chen vào</p></main>');
    expect((await run('2024-01-31', commits[1])).print).toBe(recoded.print);
  },
);
