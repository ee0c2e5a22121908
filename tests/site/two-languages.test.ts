import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Element, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { expect, inject, test } from 'vitest';
import { readPublishedSite } from '../../scripts/verify/published-site.ts';
import site from '../../site.config.ts';
import { kindsOfPages } from '../browser/site-pages.ts';

const folder = inject('builtSite');
const built = readPublishedSite(folder, site);
const html = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
const addressOf = (file: string): string =>
  new URL(site.basePath + file.replace(/(?:^|(?<=\/))index\.html$/, ''), site.siteUrl).href;
const inOther = (file: string): string => (file.startsWith('en/') ? file.slice(3) : `en/${file}`);

/** Pages that readers come to; cards for other sites have no frame, and an unknown address has no translation. */
const pages = built.pages.filter(
  ({ file, redirect }) => !redirect && !/^(?:en\/)?nhung\/|^404\.html$/.test(file),
);

test('every page stands in both languages, names both and the one for everybody else, and leads to the other', () => {
  const files = new Set(pages.map(({ file }) => file));
  const wrong = pages.flatMap(({ file, lang }) => {
    const text = html(file);
    const [vi, en] = file.startsWith('en/') ? [inOther(file), file] : [file, inOther(file)];
    const named = [...text.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map(
      ([, language, href]) => `${language} ${href}`,
    );
    const due = [`vi ${addressOf(vi)}`, `en ${addressOf(en)}`, `x-default ${addressOf(vi)}`];
    const other = new URL(addressOf(inOther(file))).pathname;
    const switches = [...text.matchAll(/<a href="([^"]+)" hreflang="(?:vi|en)" lang="(?:vi|en)">/g)];
    const faults = [
      files.has(inOther(file)) ? '' : 'not in the other language',
      named.join() === due.join() ? '' : `names ${named.join()}`,
      lang === (file === en ? 'en' : 'vi') ? '' : `says that it is in ${lang}`,
      switches.length === 1 && switches[0]?.[1] === other ? '' : 'does not lead to the same page',
    ].filter(Boolean);
    return faults.map((fault) => `${file}: ${fault}`);
  });
  expect(pages.length).toBeGreaterThan(1000);
  expect(wrong.slice(0, 10)).toEqual([]);
});

interface Said {
  text: string;
  lang: string;
}

const unsaid = new Set(['script', 'style', 'template', 'noscript', 'code', 'pre', 'textarea', 'title']);

/** What a page says to its readers, each piece with its language. */
function saidBy(node: Root | RootContent, lang: string): Said[] {
  if (node.type === 'text') return [{ text: node.value.replace(/\s+/g, ' ').trim(), lang }];
  if (node.type !== 'element' && node.type !== 'root') return [];
  const { tagName = '', properties = {} } = node as Partial<Element>;
  if (unsaid.has(tagName) || properties['hidden'] === true || properties['hidden'] === '') return [];
  const own = typeof properties['lang'] === 'string' ? properties['lang'] : lang;
  return node.children.flatMap((child) => saidBy(child as RootContent, own));
}

const english = [
  ...new Set(kindsOfPages(folder).flatMap(({ fullest, emptiest }) => [fullest, emptiest])),
].filter((address) => address.startsWith('en/'));
const quotes = /“[^”]*”/g;
const inEnglish = english.flatMap((address) =>
  saidBy(fromHtml(html(`${address}index.html`)), '')
    .filter(({ lang }) => lang === 'en')
    .map(({ text }) => ({ address, text: text.replaceAll(site.name, '').replace(quotes, '') })),
);

test('on English pages every word of Vietnamese says that it is Vietnamese, but names', () => {
  expect(english.length).toBeGreaterThan(60);
  const unmarked = inEnglish.filter(({ text }) =>
    (text.match(/[\p{L}\p{M}]+/gu) ?? []).some(
      (word) => /[\u00C0-\u024F\u1E00-\u1EFF]/u.test(word) && !/^\p{Lu}/u.test(word),
    ),
  );
  expect(unmarked.slice(0, 10)).toEqual([]);
});

test('on English pages numbers and dates are written as English writes them', () => {
  const vietnameseForm =
    /\b\d{1,2}\/\d{1,2}\/\d{4}\b|\d,\d{1,2}(?!\d)|\b\d{1,3}(?:\.\d{3}){2}|\d ?(?:tỷ|triệu)/u;
  expect(inEnglish.filter(({ text }) => vietnameseForm.test(text)).slice(0, 10)).toEqual([]);
  // The same number and the same day on the same page in both languages.
  const [vi, en] = ['', 'en/'].map((language) =>
    saidBy(fromHtml(html(`${language}so-lieu/htx-tong-so/index.html`)), '')
      .map(({ text }) => text)
      .join(' '),
  );
  expect(vi).toMatch(/\b\d{1,3}\.\d{3}\b/);
  expect(en).toMatch(/\b\d{1,3},\d{3}\b/);
  expect(en).toMatch(/\b\d{1,2} (?:June|July|December|November) \d{4}\b/);
});
