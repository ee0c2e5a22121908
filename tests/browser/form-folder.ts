/** What a person does in the form: opens the register's folder, changes records, makes new ones. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { listFiles } from '../../scripts/verify/published-site.ts';
import { content, type ServedForm } from './served-form.ts';

/** Puts the register's records into the folder that stands in for the one on a clerk's machine. */
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
export async function savedText(page: Page, file: string): Promise<string> {
  return page.evaluate(async (asked) => {
    const parts = asked.split('/');
    const name = parts.pop() ?? '';
    let parent = await (await navigator.storage.getDirectory()).getDirectoryHandle('so');
    for (const part of parts) parent = await parent.getDirectoryHandle(part);
    const handle = await parent.getFileHandle(name).catch(() => undefined);
    return handle ? (await handle.getFile()).text() : '';
  }, `src/content/${file}`);
}

/** From the guide to the list of records, as the guide says it. */
export async function openForm(page: Page, form: ServedForm): Promise<void> {
  await page.goto(`${form.server.url}quan-tri/`);
  await fillFolder(page);
  await page.getByRole('link', { name: 'Mở biểu mẫu' }).click();
  await page.getByRole('button', { name: 'Mở thư mục của sổ' }).click();
  await page.getByRole('button', { name: 'Tạo bản ghi mới' }).waitFor();
}

/** A field of the record that is open, by its path in the record. */
export function field(page: Page, place: string): Locator {
  return page.locator(`[data-key-path="${place}"]`);
}

/** Types into a field; far fields are made only when the page is turned to them. */
export async function type(page: Page, place: string, text: string): Promise<void> {
  await turnTo(page, place);
  await field(page, place).getByRole('textbox').fill(text);
}

/** Turns the page until a field is there. */
export async function turnTo(page: Page, place: string): Promise<void> {
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  await page.mouse.move(width / 2, height / 2);
  await expect
    .poll(async () => {
      if ((await field(page, place).count()) > 0) return true;
      await page.mouse.wheel(0, height / 2);
      return false;
    })
    .toBe(true);
  await field(page, place).scrollIntoViewIfNeeded();
}

/** Saves, and gives the file as the form wrote it. */
export async function save(page: Page, file: string): Promise<string> {
  const before = await savedText(page, file);
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect.poll(() => savedText(page, file), { timeout: 30_000 }).not.toBe(before);
  return savedText(page, file);
}

/** Goes to a place of the form: a list, a record, or a new record. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), `#/collections/${place}`);
}
