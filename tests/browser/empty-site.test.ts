import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../scripts/pipeline/project-root.ts';
import { startPreview, type PreviewServer } from '../../scripts/preview/static-server.ts';
import { listFiles } from '../../scripts/verify/published-site.ts';
import { runBuild } from '../site/build-command.ts';
import { violations } from './axe.ts';
import { launchBrowser } from './browser.ts';
import { layoutFaults } from './layout-faults.ts';

/** Every list and general page: what a new register shows before its first record. */
const lists = [
  ...[
    '',
    'cam-ket/',
    'chuong-trinh/',
    'ke-hoach/',
    'thi-dua/',
    'ket-qua/',
    'tin-tuc/',
    'hoi-dap/',
    'so-lieu/',
  ],
  ...[
    'dia-phuong/',
    'dia-phuong/bac-ninh/',
    'dong-thoi-gian/',
    'tinh-hinh-bao-cao/',
    'so-sanh/',
    'thay-doi/',
  ],
  ...['so-lieu-da-kiem/', 'cam-ket/tinh-trang/done/', 'nhung/dia-phuong/bac-ninh/'],
];

let folder: string;
let out: string;
let server: PreviewServer;
let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'sổ-mới-'));
  [out, browser] = [path.join(folder, 'dist'), await launchBrowser()];
  const content = path.join(folder, 'content');
  cpSync(path.join(projectRoot, 'src', 'content'), content, { recursive: true });
  const program = path.join(projectRoot, 'scripts', 'start-empty.ts');
  execFileSync(process.execPath, [program, '--yes', '--content', content]);
  const run = await runBuild({ content, out, environment: { AS_OF: '' } });
  if (run.code !== 0) throw new Error(run.output);
  server = await startPreview({ folder: out, base: '/', port: 0 });
  context = await browser.newContext({ bypassCSP: true, viewport: { width: 390, height: 900 } });
}, 300_000);
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Headings with nothing below them before the next of the same level or a higher one. */
function bareHeadings(html: string): string[] {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  const headings = [...main.matchAll(/<h([1-6])[^>]*>([\s\S]*?)<\/h\1>/g)];
  return headings.flatMap((heading, at) => {
    const next = headings[at + 1];
    const below = main
      .slice(heading.index + heading[0].length, next?.index)
      .replace(/<(script|style|template)[\s\S]*?<\/\1>/g, '');
    const isBare = !/<(?:svg|input|img|button)/.test(below) && below.replace(/<[^>]+>/g, '').trim() === '';
    return isBare && (!next || Number(next[1]) <= Number(heading[1])) ? [heading[2]?.trim() ?? ''] : [];
  });
}

describe('a register that has only just begun', () => {
  test('has no heading with nothing below it, in either language', () => {
    const pages = listFiles(out).filter((file) => file.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(300);
    const bare = pages.flatMap((file) =>
      bareHeadings(readFileSync(path.join(out, file), 'utf8')).map((heading) => `${file}: ${heading}`),
    );
    expect(bare).toEqual([]);
  });

  test.each(lists)('/%s says so in words, and is as easy to use as a full one', async (address) => {
    const page = await context.newPage();
    await page.goto(server.url + address);
    expect(await page.innerText('main')).toMatch(/chưa|không có/i);
    expect(await violations(page)).toEqual([]);
    expect(await layoutFaults(page)).toEqual([]);
    await page.close();
  });
});
