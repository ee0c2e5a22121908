import { appendFileSync, cpSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../scripts/pipeline/project-root.ts';
import { contentOf, temporaryFolder, writeFiles } from '../scripts/temporary-folder.ts';
import { runBuild } from './build-command.ts';

/** A published site that nobody may touch, and a copy of the real content to break. */
function prepare(): { out: string; content: string; before: Record<string, string> } {
  const folder = temporaryFolder();
  const out = path.join(folder, 'dist');
  const content = path.join(folder, 'content');
  writeFiles(out, { 'index.html': '<h1>đã công bố</h1>', 'a/b.bin': '\u0000\u0001' });
  cpSync(path.join(projectRoot, 'src', 'content'), content, { recursive: true });
  return { out, content, before: contentOf(out) };
}

function edit(file: string, change: (text: string) => string): void {
  const text = readFileSync(file, 'utf8');
  const changed = change(text);
  expect(changed, 'the content this test breaks has changed').not.toBe(text);
  writeFileSync(file, changed);
}

/** Breaks the content in seven ways; returns what the report must say about each. */
function breakContent(content: string): string[] {
  const agreement = path.join(content, 'agreements', 'bac-giang-2022-lien-minh-htx-lien-hiep-hoi.mdx');
  const plan = path.join(content, 'plans', 'bac-giang-2018-64-kh-khcn.mdx');
  const news = path.join(content, 'news');
  const [firstNews = '', secondNews = ''] = readdirSync(news).map((name) => path.join(news, name));
  const figures = path.join(content, 'figures', 'bac-giang-2022-hop-tac-xa.yaml');
  edit(agreement, (text) => text.replace('body: lien-minh-htx-bac-giang', 'body: lien-minh-htx-bac-gian'));
  edit(plan, (text) => text.replace("issuedOn: '2018-07-17'", "issuedOn: '2018-02-30'"));
  edit(firstNews, (text) => text.replace('title:', 'titel: x\ntitle:'));
  appendFileSync(secondNews, '\n\n{process.env.HOME}\n');
  edit(figures, (text) => text.replace('value: 945', 'value: 946'));
  writeFiles(content, {
    'news/a#b.md': '---\ntitle: x\n---\n',
    'plans/bac-giang-2018-64-kh-khcn.md': readFileSync(plan, 'utf8'),
  });
  return [
    '[unknown-reference]',
    'lien-minh-htx-bac-gian',
    '2018-02-30',
    'titel',
    'process.env.HOME',
    '[sum-mismatch]',
    'a#b.md',
    '[duplicate-id]',
  ];
}

describe('content with mistakes', () => {
  test('one report names every one of them, nothing is published, nothing is left behind', async () => {
    const { out, content, before } = prepare();
    const expected = breakContent(content);
    const run = await runBuild({ content, out });
    expect(run.code, run.output).toBe(1);
    for (const text of expected) expect.soft(run.output).toContain(text);
    expect(run.output).not.toContain(process.env['HOME'] ?? '\u0000');
    expect(run.output).not.toMatch(/\n\s+at .*\.ts:\d+/);
    expect(contentOf(out)).toEqual(before);
    expect(leftBeside(out)).toEqual([]);
  });

  test('a day that is none stops the build before anything else', async () => {
    const { out, before } = prepare();
    const run = await runBuild({ out, environment: { AS_OF: '2026-02-30' } });
    expect(run.code).toBe(1);
    expect(run.output).toContain('AS_OF="2026-02-30" không phải là ngày');
    expect(contentOf(out)).toEqual(before);
  });
});

describe('a build that is stopped', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 130],
  ] as const)('%s: the published site stays, the traces go', async (signal, code) => {
    const { out, before } = prepare();
    const run = await runBuild({ out, stopAt: { text: 'Dựng các trang', signal } });
    expect(run.code, run.output).toBe(code);
    expect(contentOf(out)).toEqual(before);
    expect(leftBeside(out)).toEqual([]);
  });

  test('killed: the published site stays, and the next build is not held up', async () => {
    const { out, content, before } = prepare();
    const killed = await runBuild({ out, stopAt: { text: 'Dựng các trang', signal: 'SIGKILL' } });
    expect(killed.signal).toBe('SIGKILL');
    expect(contentOf(out)).toEqual(before);
    expect(existsSync(path.join(out, '..', '.build', 'dist.lock'))).toBe(true);
    breakContent(content);
    const next = await runBuild({ out, content });
    expect(next.output).toContain('Nội dung có lỗi');
    expect(next.output).not.toContain('Một lần dựng khác');
    expect(existsSync(path.join(out, '..', '.build', 'dist.lock'))).toBe(false);
  });
});

/** What a stopped build left in its work folder. The history of the commit is kept for the next one (docs/decisions/0015). */
function leftBeside(out: string): string[] {
  return readdirSync(path.join(out, '..', '.build')).filter((name) => !name.startsWith('lich-su-'));
}
