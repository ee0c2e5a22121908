import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { indexPages } from '../../scripts/pipeline/search-stage.ts';
import { projectRoot } from '../../scripts/pipeline/project-root.ts';
import { readPublishedSite } from '../../scripts/verify/published-site.ts';
import site from '../../site.config.ts';
import { temporaryFolder, writeFiles } from '../scripts/temporary-folder.ts';

const content = path.join(projectRoot, 'src', 'content');
const ids = new Set(
  readdirSync(content, { recursive: true, encoding: 'utf8' }).map((file) => path.parse(file).name),
);

test('the page of every record is in the search index, in both languages; cards for other sites are not (B17, O09)', () => {
  const { pages } = readPublishedSite(inject('builtSite'), site);
  const own = pages.filter(({ file, redirect }) => {
    const [, id = '', ...deeper] = file.replace(/^en\//, '').split('/').slice(0, -1);
    // Deeper down are lists of what belongs to a record.
    return !redirect && ids.has(id) && deeper.length === 0;
  });
  expect(own.length).toBeGreaterThan(400);
  expect(own.filter(({ indexed }) => !indexed).map(({ file }) => file)).toEqual([]);
  const cards = pages.filter(({ file }) => /^(?:en\/)?nhung\//.test(file));
  expect(cards.length).toBeGreaterThan(100);
  expect(cards.filter(({ indexed }) => indexed)).toEqual([]);
});

test('an index that lacks a page that it should hold stops the build (B17)', async () => {
  const folder = temporaryFolder();
  const page = (words: string, mark: string): string =>
    `<!doctype html><html lang="vi"><head><title>${words}</title></head><body><main ${mark}><p>${words} là một trang thử.</p></main></body></html>`;
  writeFiles(folder, {
    'index.html': page('Trang chủ', 'data-pagefind-body'),
    'a/index.html': page('Trang A', 'data-pagefind-body'),
    'b/index.html': page('Trang B', ''),
  });
  await expect(indexPages(folder, 3)).rejects.toThrow(
    'Chỉ mục tìm kiếm có 2 trang, nhưng 3 trang có data-pagefind-body',
  );
  expect(await indexPages(folder, 2)).toBe(2);
  const unmarked = temporaryFolder();
  writeFiles(unmarked, { 'index.html': '<!doctype html><html lang="vi"><body></body></html>' });
  await expect(indexPages(unmarked, 0)).rejects.toThrow('Chỉ mục tìm kiếm');
});
