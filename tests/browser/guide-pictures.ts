/**
 * `node tests/browser/guide-pictures.ts`: makes the pictures of the guide for editors (docs/images/huong-dan-*.png) from
 * a record and from what the check really says of it. Run it again when the words of either change.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectRoot } from '../../scripts/pipeline/project-root.ts';
import { launchBrowser } from './browser.ts';

const record = 'agreements/song-mau-2022.mdx';
const folder = mkdtempSync(path.join(tmpdir(), 'so-cam-ket-anh-'));
const content = path.join(folder, 'src', 'content');

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** A window with text in it; `mark` is the line to point at. */
function windowOf(title: string, text: string, mark?: number): string {
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line, index) => {
      const shown = escaped(line).replace(/^(\s*(?:- )?[\w]+:)/, '<b>$1</b>') || ' ';
      return `<div class="line${index + 1 === mark ? ' mark' : ''}">${shown}</div>`;
    });
  return `<!doctype html><meta charset="utf-8"><style>
body{margin:0;padding:16px;background:#e9edf0;font:15px/1.55 'DejaVu Sans Mono',monospace;color:#1c2733}
main{background:#fff;border:1px solid #b8c2cb;border-radius:6px;overflow:hidden}
header{background:#24415c;color:#fff;padding:6px 14px;font-family:'DejaVu Sans',sans-serif}
.lines{padding:10px 0}.line{padding:0 14px;white-space:pre-wrap}.mark{background:#fde9c8;box-shadow:inset 4px 0 #b25c00}
b{color:#0b5a8a;font-weight:600}</style><main><header>${escaped(title)}</header><div class="lines">${lines.join('')}</div></main>`;
}

function reportOf(): string {
  const script = path.join(projectRoot, 'scripts', 'check.ts');
  const { stdout } = spawnSync(process.execPath, [script], { cwd: folder, encoding: 'utf8' });
  return stdout;
}

cpSync(path.join(projectRoot, 'tests', 'fixtures', 'content', 'valid'), content, { recursive: true });
const file = path.join(content, record);
const text = readFileSync(file, 'utf8');
const wrong = text.replace("on: '2022-08-22'", "on: '22/8/2022'");
const head = (all: string): string => all.split('\n').slice(0, 27).join('\n');
const line = wrong.split('\n').findIndex((each) => each.includes('22/8/2022')) + 1;
writeFileSync(file, wrong);
const pictures: Record<string, string> = {
  'huong-dan-tep': windowOf(`src/content/${record}`, head(text)),
  'huong-dan-cho-sai': windowOf(`src/content/${record}`, head(wrong), line),
  'huong-dan-bao-loi': windowOf('npm run check', reportOf()),
};
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 900, height: 300 } });
  for (const [name, html] of Object.entries(pictures)) {
    await page.setContent(html);
    await page.screenshot({ path: path.join(projectRoot, 'docs', 'images', `${name}.png`), fullPage: true });
    console.log(`docs/images/${name}.png`);
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
