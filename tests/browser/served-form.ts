import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { writeForm } from '../../scripts/admin/write-form.ts';
import { headersOf } from '../../scripts/hosting/header-table.ts';
import { projectRoot } from '../../scripts/pipeline/project-root.ts';
import { writePolicies } from '../../scripts/pipeline/policy-stage.ts';
import { startPreview, type PreviewServer } from '../../scripts/preview/static-server.ts';
import { readPublishedSite } from '../../scripts/verify/published-site.ts';
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
/** The records that the form edits. */
export const content = path.join(projectRoot, 'src', 'content');
/** The form in a site of its own, served, and a browser to look at it. */
export interface ServedForm {
  folder: string;
  server: PreviewServer;
  browser: Browser;
  close(): Promise<void>;
}

/** Writes the form into a small site, with its policies, and serves it. */
export async function serveForm(): Promise<ServedForm> {
  const folder = mkdtempSync(path.join(tmpdir(), 'biểu-mẫu-'));
  writeFileSync(path.join(folder, 'index.html'), home);
  await writeForm({ site: folder, siteName: 'Sổ cam kết', contentDir: content });
  writePolicies(readPublishedSite(folder, site));
  const server = await startPreview({ folder, base: '/', port: 0 });
  const browser = await launchBrowser();
  return {
    folder,
    server,
    browser,
    close: async () => {
      await browser.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A tab and what went wrong in it. */
export interface Tab {
  page: Page;
  /** Requests to other hosts, tried or done, and what the policies blocked. */
  elsewhere: string[];
}

/** A tab that gets every file with the headers that a host sends with the form. */
export async function openTab({ browser, server }: ServedForm, prepare?: () => void): Promise<Tab> {
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
export function pickOwnFolder(): void {
  globalThis.window.showDirectoryPicker = async () =>
    (await navigator.storage.getDirectory()).getDirectoryHandle('so');
  Object.assign(FileSystemHandle.prototype, { requestPermission: () => Promise.resolve('granted') });
}
