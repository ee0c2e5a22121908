import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { checkContent } from '../../scripts/check/check-content.ts';
import { formatRecord } from '../../scripts/format/format-record.ts';
import { listFiles, readPublishedSite } from '../../scripts/verify/published-site.ts';
import { findingsText, verify } from '../../scripts/verify/verify.ts';
import { walkContent } from '../../src/reader/walk.ts';
import site from '../../site.config.ts';
import { temporaryFolder } from '../scripts/temporary-folder.ts';
import { field, goTo, openForm, save, turnTo, type } from './form-folder.ts';
import { content, openTab, pickOwnFolder, serveForm, type ServedForm } from './served-form.ts';

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

/** The lines of `after` that `before` lacks, and the other way round. */
function difference(before: string, after: string): { gone: string[]; new: string[] } {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  return {
    gone: old.filter((line) => !fresh.includes(line)),
    new: fresh.filter((line) => !old.includes(line)),
  };
}

test('a clerk changes records and makes one: only the changed lines differ, the check passes, nobody else is asked', async () => {
  const { page, elsewhere } = await openTab(form, pickOwnFolder);
  await openForm(page, form);

  const agreement = 'agreements/bac-giang-2022-lien-minh-htx-lien-hiep-hoi.mdx';
  const before = readFileSync(path.join(content, agreement), 'utf8');
  const [summary = ''] = /^summary:.*$/m.exec(before) ?? [];
  await goTo(page, 'agreements/entries/bac-giang-2022-lien-minh-htx-lien-hiep-hoi');
  await type(page, 'summary', 'Tóm tắt mới: hai bên cùng làm.');
  const agreementAfter = await save(page, agreement);
  expect(difference(before, agreementAfter)).toEqual({
    gone: [summary],
    new: ["summary: 'Tóm tắt mới: hai bên cùng làm.'"],
  });
  expect(agreementAfter.split('\n')).toHaveLength(before.split('\n').length);

  const body = 'bodies/lien-minh-htx-bac-giang.yaml';
  await goTo(page, 'bodies/entries/lien-minh-htx-bac-giang');
  await type(page, 'title', 'Liên minh Hợp tác xã tỉnh Bắc Giang thử');
  const bodyAfter = await save(page, body);
  expect(difference(readFileSync(path.join(content, body), 'utf8'), bodyAfter).new).toEqual([
    "title: 'Liên minh Hợp tác xã tỉnh Bắc Giang thử'",
  ]);

  const news = 'news/ky-ket-thu-o-thai-nguyen.mdx';
  await goTo(page, 'news/new');
  await type(page, 'title', 'Ký kết thử ở Thái Nguyên');
  await type(page, 'summary', 'Hai bên ký một chương trình thử.');
  await type(page, 'publisher', 'Báo thử');
  await turnTo(page, 'category');
  await field(page, 'category').getByRole('combobox').click();
  await page.getByRole('option', { name: 'Kinh tế tập thể' }).click();
  await turnTo(page, 'provinces');
  await field(page, 'provinces').getByRole('combobox').click();
  await page.getByRole('option', { name: /thai-nguyen-34/ }).click();
  await turnTo(page, 'sources');
  await field(page, 'sources').getByRole('button', { name: /Thêm/ }).click();
  await type(page, 'sources.0.title', 'Bài báo thử');
  await type(page, 'sources.0.publisher', 'Báo thử');
  // What is still missing is named, and nothing is saved.
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByRole('button', { name: 'Xem chỗ sai' }).waitFor();
  await type(page, 'sources.0.accessedOn', '2026-11-20');
  await type(page, 'body', '## Bối cảnh\n\nHai bên đã gặp nhau.');
  const newsAfter = await save(page, news);
  expect(newsAfter).toBe(`---
title: 'Ký kết thử ở Thái Nguyên'
summary: 'Hai bên ký một chương trình thử.'
publisher: 'Báo thử'
category: kinh-te-tap-the
provinces:
  - thai-nguyen-34
sources:
  - title: 'Bài báo thử'
    publisher: 'Báo thử'
    accessedOn: '2026-11-20'
---

## Bối cảnh

Hai bên đã gặp nhau.
`);

  const changed = path.join(temporaryFolder(), 'content');
  cpSync(content, changed, { recursive: true });
  const written = { [agreement]: agreementAfter, [body]: bodyAfter, [news]: newsAfter };
  for (const [file, text] of Object.entries(written)) writeFileSync(path.join(changed, file), text);
  for (const found of walkContent(changed).files)
    if (path.relative(changed, found.file) in written)
      expect(formatRecord(found, readFileSync(found.file)), found.file).toEqual({ kind: 'same' });
  const { output, errors } = await checkContent({
    json: false,
    annotations: false,
    codeQuality: false,
    content: changed,
  });
  expect(errors, output).toBe(0);
  expect(elsewhere).toEqual([]);
  await page.close();
});
