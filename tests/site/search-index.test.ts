import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { indexPages } from '../../scripts/pipeline/search-stage.ts';
import { searchedPage } from '../../scripts/search-index/text.ts';
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
  const marked = (...files: string[]) => files.map((file) => ({ file, lang: 'vi' }));
  await expect(indexPages(folder, marked('index.html', 'a/index.html', 'b/index.html'))).rejects.toThrow(
    'Chỉ mục tìm kiếm có 2 trang, nhưng 3 trang có data-pagefind-body',
  );
  expect(await indexPages(folder, marked('index.html', 'a/index.html'))).toBe(2);
  const unmarked = temporaryFolder();
  writeFiles(unmarked, { 'index.html': '<!doctype html><html lang="vi"><body></body></html>' });
  await expect(indexPages(unmarked, [])).rejects.toThrow('Chỉ mục tìm kiếm');
});

test('however little of a page is searched, its name, its filters and its summary are', () => {
  const folder = inject('builtSite');
  const marked = readPublishedSite(folder, site).pages.filter(({ indexed }) => indexed);
  const without = marked.filter(({ file }) => {
    const html = searchedPage(readFileSync(path.join(folder, file)), 'summary') ?? '';
    const summary = /<p class="lede"/.test(readFileSync(path.join(folder, file), 'utf8'));
    return !['<h1', 'data-pagefind-filter="kind"', ...(summary ? ['class="lede"'] : [])].every((part) =>
      html.includes(part),
    );
  });
  expect(without.map(({ file }) => file)).toEqual([]);
});

test('many pages are indexed side by side by language, to the same bytes each time', async () => {
  const folder = temporaryFolder();
  const pages = Array.from({ length: 1000 }, (_, at) => {
    const [language, name] = [at % 2 === 0 ? 'vi' : 'en', `Trang số ${at}`];
    const html = `<!doctype html><html lang="${language}"><body><main data-pagefind-body><h1>${name}</h1></main></body></html>`;
    return { file: `${language}/${at}/index.html`, lang: language, html };
  });
  writeFiles(folder, Object.fromEntries(pages.map(({ file, html }) => [file, html])));
  const names = (): string[] =>
    readdirSync(path.join(folder, 'pagefind'), { recursive: true }).map(String).sort();
  expect(await indexPages(folder, pages)).toBe(1000);
  const first = names();
  expect(await indexPages(folder, pages)).toBe(1000);
  expect(names()).toEqual(first);
});
