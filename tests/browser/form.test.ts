import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { listFiles, readPublishedSite } from '../../scripts/verify/published-site.ts';
import { findingsText, verify } from '../../scripts/verify/verify.ts';
import site from '../../site.config.ts';
import { openTab, pickOwnFolder, serveForm, type ServedForm } from './served-form.ts';

let form: ServedForm;

beforeAll(async () => {
  form = await serveForm();
});

afterAll(() => form.close());

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
    const { page, elsewhere } = await openTab(form, able ? pickOwnFolder : withoutPicker);
    if (address !== '')
      await page.route(`${address}**`, async (route) => {
        const asked = route.request().url().replace(address, form.server.url);
        await route.fulfill({ response: await route.fetch({ url: asked }) });
      });
    await page.goto(`${address || form.server.url}quan-tri/`);
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
  const findings = verify(readPublishedSite(form.folder, site));
  expect(findingsText(findings)).toBe('');
  const policy = /content="([^"]*)"/.exec(
    /<meta http-equiv="Content-Security-Policy"[^>]*>/.exec(
      readFileSync(path.join(form.folder, 'quan-tri', 'bieu-mau', 'index.html'), 'utf8'),
    )?.[0] ?? '',
  )?.[1];
  expect(policy).toContain("default-src 'none'; script-src 'self';");
  expect(policy).not.toMatch(/https?:|unsafe-eval|\*/);
});

test('a build that was not asked for the form holds nothing of it', () => {
  const built = listFiles(path.resolve(inject('builtSite')));
  expect(built.filter((file) => /quan-tri|bieu-mau|sveltia/i.test(file))).toEqual([]);
});
