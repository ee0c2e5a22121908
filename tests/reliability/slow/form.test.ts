import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkContent } from '../../../scripts/check/check-content.ts';
import { listFiles } from '../../../scripts/verify/published-site.ts';
import { content, openTab, pickOwnFolder, serveForm, type ServedForm } from '../../browser/served-form.ts';

let form: ServedForm;

beforeAll(async () => {
  form = await serveForm();
});

afterAll(() => form.close());

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
  await page.goto(`${form.server.url}quan-tri/`);
  await fillFolder(page);
  await page.getByRole('link', { name: 'Mở biểu mẫu' }).click();
  await page.getByRole('button', { name: 'Mở thư mục của sổ' }).click();
  await page.getByRole('button', { name: 'Tạo bản ghi mới' }).waitFor();
}

/** Opens a record, types `text` into one of its fields, saves, and gives the file as the form wrote it. */
async function changeField(page: Page, file: string, field: string, text: string): Promise<string> {
  const [collection = '', name = ''] = file.split('/');
  const before = await savedText(page, `src/content/${file}`);
  await page.evaluate(
    (hash) => (location.hash = hash),
    `#/collections/${collection}/entries/${path.parse(name).name}`,
  );
  await page.locator(`[data-key-path="${field}"]`).getByRole('textbox').fill(text);
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  const saved = (): Promise<string> => savedText(page, `src/content/${file}`);
  await expect.poll(saved, { timeout: 30_000 }).not.toBe(before);
  return saved();
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
  const { page, elsewhere } = await openTab(form, pickOwnFolder);
  await openForm(page);

  const agreement = 'agreements/bac-giang-2022-lien-minh-htx-lien-hiep-hoi.mdx';
  const before = readFileSync(path.join(content, agreement), 'utf8');
  const [summary = ''] = /^summary:.*$/m.exec(before) ?? [];
  const after = await changeField(page, agreement, 'summary', 'Tóm tắt mới: hai bên cùng làm.');
  expect(difference(before, after)).toEqual({
    gone: [summary],
    new: ["summary: 'Tóm tắt mới: hai bên cùng làm.'"],
  });
  expect(after.split('\n')).toHaveLength(before.split('\n').length);

  const body = 'bodies/lien-minh-htx-bac-giang.yaml';
  const bodyAfter = await changeField(page, body, 'title', 'Liên minh Hợp tác xã tỉnh Bắc Giang thử');
  expect(difference(readFileSync(path.join(content, body), 'utf8'), bodyAfter).new).toEqual([
    "title: 'Liên minh Hợp tác xã tỉnh Bắc Giang thử'",
  ]);

  const changed = mkdtempSync(path.join(tmpdir(), 'nội-dung-'));
  try {
    cpSync(content, changed, { recursive: true });
    writeFileSync(path.join(changed, agreement), after);
    writeFileSync(path.join(changed, body), bodyAfter);
    const { output, errors } = await checkContent({
      json: false,
      annotations: false,
      codeQuality: false,
      content: changed,
    });
    expect(errors, output).toBe(0);
  } finally {
    rmSync(changed, { recursive: true, force: true });
  }
  expect(elsewhere).toEqual([]);
  await page.close();
});
