import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { writeForm } from '../../scripts/admin/write-form.ts';
import { checkContent } from '../../scripts/check/check-content.ts';
import { headersOf } from '../../scripts/hosting/header-table.ts';
import { projectRoot } from '../../scripts/pipeline/project-root.ts';
import { writePolicies } from '../../scripts/pipeline/policy-stage.ts';
import { startPreview, type PreviewServer } from '../../scripts/preview/static-server.ts';
import { listFiles, readPublishedSite } from '../../scripts/verify/published-site.ts';
import { findingsText, verify } from '../../scripts/verify/verify.ts';
import site from '../../site.config.ts';
import { launchBrowser } from './browser.ts';

/** What the pages of this test say to it, and the picker that stands in for the browser's own. */
declare global {
  interface Window {
    showDirectoryPicker?: () => Promise<FileSystemDirectoryHandle>;
  }
}

const home = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trang chủ</title></head>
<body><h1>Trang chủ</h1></body></html>`;
const content = path.join(projectRoot, 'src', 'content');
let folder: string;
let server: PreviewServer;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'biểu-mẫu-'));
  writeFileSync(path.join(folder, 'index.html'), home);
  await writeForm({ site: folder, siteName: 'Sổ cam kết', contentDir: content });
  writePolicies(readPublishedSite(folder, site));
  server = await startPreview({ folder, base: '/', port: 0 });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Tab {
  page: Page;
  /** Requests to other hosts, tried or done, and what the policies blocked. */
  elsewhere: string[];
}

/** A tab that gets every file with the headers that a host sends with the form. */
async function openTab(prepare?: () => void): Promise<Tab> {
  const page = await browser.newPage({ locale: 'vi-VN' });
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(server.url).origin) elsewhere.push(request.url());
  });
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) elsewhere.push(message.text());
  });
  page.on('pageerror', (error) => elsewhere.push(error.message));
  await page.route(`${server.url}quan-tri/**`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      headers: { ...response.headers(), ...Object.fromEntries(headersOf('admin')) },
    });
  });
  if (prepare) await page.addInitScript(prepare);
  return { page, elsewhere };
}

/** Stands in for the browser's picker, which no program may operate: gives a folder of this origin's own storage. */
function pickOwnFolder(): void {
  globalThis.window.showDirectoryPicker = async () =>
    (await navigator.storage.getDirectory()).getDirectoryHandle('so');
  Object.assign(FileSystemHandle.prototype, { requestPermission: () => Promise.resolve('granted') });
}

/** Puts the register's records into that folder, as a clerk's machine has them. */
async function fillFolder(page: Page): Promise<void> {
  const files = Object.fromEntries(
    listFiles(content).map((file) => [`src/content/${file}`, readFileSync(path.join(content, file), 'utf8')]),
  );
  await page.evaluate(async (texts) => {
    const root = await navigator.storage.getDirectory();
    const top = await root.getDirectoryHandle('so', { create: true });
    await top.getDirectoryHandle('.git', { create: true });
    for (const [file, text] of Object.entries(texts)) {
      const parts = file.split('/');
      const name = parts.pop() ?? '';
      let parent = top;
      for (const part of parts) parent = await parent.getDirectoryHandle(part, { create: true });
      const writer = await (await parent.getFileHandle(name, { create: true })).createWritable();
      await writer.write(text);
      await writer.close();
    }
  }, files);
}

/** The text of a file of that folder; '' when it is not there. */
async function savedText(page: Page, file: string): Promise<string> {
  return page.evaluate(async (asked) => {
    const parts = asked.split('/');
    const name = parts.pop() ?? '';
    let parent = await (await navigator.storage.getDirectory()).getDirectoryHandle('so');
    for (const part of parts) parent = await parent.getDirectoryHandle(part);
    const handle = await parent.getFileHandle(name).catch(() => undefined);
    return handle ? (await handle.getFile()).text() : '';
  }, file);
}

async function openForm(page: Page): Promise<void> {
  await page.goto(`${server.url}quan-tri/`);
  await fillFolder(page);
  await page.getByRole('link', { name: 'Mở biểu mẫu' }).click();
  await page.getByRole('button', { name: 'Mở thư mục của sổ' }).click();
  await page.getByRole('button', { name: 'Tạo mới' }).waitFor();
}

async function openRecord(page: Page, collection: string, id: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), `#/collections/${collection}/entries/${id}`);
  await page.getByRole('button', { name: 'Lưu' }).waitFor();
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lưu' }).click();
  await page.getByRole('button', { name: 'Tạo mới' }).waitFor();
}

/** The lines of `after` that `before` lacks, and the other way round. */
function difference(before: string, after: string): { gone: string[]; new: string[] } {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  return {
    gone: old.filter((line) => !fresh.includes(line)),
    new: fresh.filter((line) => !old.includes(line)),
  };
}

test('a clerk changes records in the form: only the changed lines differ, the check passes, nobody else is asked', async () => {
  const { page, elsewhere } = await openTab(pickOwnFolder);
  await openForm(page);

  const agreement = 'agreements/bac-giang-2022-lien-minh-htx-lien-hiep-hoi.mdx';
  const before = readFileSync(path.join(content, agreement), 'utf8');
  const [summary = ''] = /^summary:.*$/m.exec(before) ?? [];
  await openRecord(page, 'agreements', path.basename(agreement, '.mdx'));
  await page.getByRole('textbox', { name: 'Tóm tắt' }).fill('Tóm tắt mới: hai bên cùng làm.');
  await save(page);
  const after = await savedText(page, `src/content/${agreement}`);
  expect(difference(before, after)).toEqual({
    gone: [summary],
    new: ["summary: 'Tóm tắt mới: hai bên cùng làm.'"],
  });
  expect(after.split('\n')).toHaveLength(before.split('\n').length);

  const body = 'bodies/lien-minh-htx-bac-giang.yaml';
  await openRecord(page, 'bodies', path.basename(body, '.yaml'));
  await page
    .getByRole('textbox', { name: 'Tên', exact: true })
    .fill('Liên minh Hợp tác xã tỉnh Bắc Giang thử');
  await save(page);
  const bodyBefore = readFileSync(path.join(content, body), 'utf8');
  const bodyAfter = await savedText(page, `src/content/${body}`);
  expect(difference(bodyBefore, bodyAfter).new).toEqual(['title: Liên minh Hợp tác xã tỉnh Bắc Giang thử']);

  const changed = mkdtempSync(path.join(tmpdir(), 'nội-dung-'));
  try {
    cpSync(content, changed, { recursive: true });
    writeFileSync(path.join(changed, agreement), after);
    writeFileSync(path.join(changed, body), bodyAfter);
    const { output, errors } = await checkContent({ json: false, annotations: false, content: changed });
    expect(errors, output).toBe(0);
  } finally {
    rmSync(changed, { recursive: true, force: true });
  }
  expect(elsewhere).toEqual([]);
  await page.close();
});

describe('before the form', () => {
  test.each([
    ['where it can work, the way in', true, '', 'Trình duyệt này mở được thư mục.'],
    [
      'a browser without folders, what to use instead',
      false,
      '',
      'Trình duyệt này không mở được thư mục trên máy.',
    ],
    [
      'a published site, where to run it',
      true,
      'https://so.example/',
      'Biểu mẫu chỉ chạy trên máy của người biên tập.',
    ],
  ])('%s', async (_, able, address, words) => {
    const { page, elsewhere } = await openTab(able ? pickOwnFolder : withoutPicker);
    if (address !== '')
      await page.route(`${address}**`, async (route) => {
        const asked = route.request().url().replace(address, server.url);
        await route.fulfill({ response: await route.fetch({ url: asked }) });
      });
    await page.goto(`${address || server.url}quan-tri/`);
    await page.getByText(words).waitFor();
    expect(await page.locator('[data-when]:visible').count()).toBe(1);
    if (address === '') expect(elsewhere).toEqual([]);
    await page.close();
  });
});

function withoutPicker(): void {
  Reflect.deleteProperty(globalThis, 'showDirectoryPicker');
}

test('a site with the form may be published: policies, links, names and types are in order', () => {
  const findings = verify(readPublishedSite(folder, site));
  expect(findingsText(findings)).toBe('');
  const policy = /content="([^"]*)"/.exec(
    /<meta http-equiv="Content-Security-Policy"[^>]*>/.exec(
      readFileSync(path.join(folder, 'quan-tri', 'bieu-mau', 'index.html'), 'utf8'),
    )?.[0] ?? '',
  )?.[1];
  expect(policy).toContain("default-src 'none'; script-src 'self';");
  expect(policy).not.toMatch(/https?:|unsafe-eval|\*/);
});

test('a build that was not asked for the form holds nothing of it', () => {
  const built = listFiles(path.resolve(inject('builtSite')));
  expect(built.filter((file) => /quan-tri|bieu-mau|sveltia/i.test(file))).toEqual([]);
});
