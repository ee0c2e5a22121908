import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, inject, test } from 'vitest';

const built = inject('builtSite');

function folders(section: string): string[] {
  return readdirSync(path.join(built, section), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'nguon')
    .map(({ name }) => `${section}/${name}`);
}

function isElement(node: Nodes): node is Element {
  return node.type === 'element';
}
function childrenOf(node: Nodes): Nodes[] {
  return 'children' in node ? node.children : [];
}

function linksOf(node: Nodes): string[] {
  const own = isElement(node) && node.tagName === 'a' ? [String(node.properties['href'] ?? '')] : [];
  return [...own, ...childrenOf(node).flatMap(linksOf)];
}

/** A page on which the number was published, a promise that states it, or the source itself. */
const isSource = (href: string): boolean =>
  /\/so-lieu\/nguon\/[a-z0-9-]+\/$/.test(href) || href.includes('#cam-ket-') || /^https?:/.test(href);

/** What a reader takes for one statement: a row, an item of a list, a part of the page with its drawing. */
const blocks = new Set(['tr', 'li', 'section']);

/** The statements with a number of their own and no way to its source, in them or in what directly holds them. */
function untraceable(page: string): string[] {
  const tree = fromHtml(readFileSync(path.join(built, page, 'index.html'), 'utf8'));
  const found: string[] = [];
  const look = (node: Nodes, held: readonly Element[]): void => {
    // The days in a heading say of which place or time a part is; they count nothing.
    if (isElement(node) && /^h[1-6]$/.test(node.tagName)) return;
    const inside = isElement(node) && blocks.has(node.tagName) ? [...held, node] : held;
    const words = node.type === 'text' ? node.value : '';
    const nearest = inside.slice(-2);
    if (/\d/.test(words) && nearest.length > 0 && !nearest.some((each) => linksOf(each).some(isSource)))
      found.push(words.trim());
    for (const child of childrenOf(node)) look(child, inside);
  };
  for (const part of numbersOf(tree)) look(part, []);
  return found;
}

/** The parts of a page that show numbers of an indicator: tiles, drawings, tables, targets and what a total is made of. */
function numbersOf(tree: Nodes): Element[] {
  return childrenOf(tree).flatMap((element): Element[] => {
    if (!isElement(element)) return [];
    const classes = Array.isArray(element.properties['className']) ? element.properties['className'] : [];
    const by = String(element.properties['ariaLabelledBy'] ?? '');
    const shows =
      (element.tagName === 'ul' && classes.some((name) => ['panels', 'dots-rows'].includes(String(name)))) ||
      (element.tagName === 'ul' &&
        by === '' &&
        element.properties['ariaLabel'] !== undefined &&
        !classes.includes('legend')) ||
      (element.tagName === 'section' && /^(?:so-lieu|chi-tieu|chia-(?!se))/.test(by));
    return shows ? [element] : numbersOf(element);
  });
}

describe('every number of an indicator leads to its source in one click', () => {
  test.each([
    ['the dashboard', ['so-lieu', 'en/so-lieu']] as const,
    ['indicators', folders('so-lieu')] as const,
  ])('on %s', (_, pages) => {
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect([page, untraceable(page)]).toEqual([page, []]);
  });
  test('on the pages of places', () => {
    const pages = folders('dia-phuong');
    expect(pages).toHaveLength(63);
    for (const page of pages) expect([page, untraceable(page)]).toEqual([page, []]);
  });
  test('and the source page leads to the publisher, or says where to look', () => {
    for (const page of folders('so-lieu/nguon')) {
      const html = readFileSync(path.join(built, page, 'index.html'), 'utf8');
      expect([page, /<a [^>]*href="https?:\/\/(?!so-cam-ket)/.test(html)]).toEqual([page, true]);
    }
  });
});

describe('the map', () => {
  test('shows Hoàng Sa and Trường Sa wherever it stands', () => {
    const pages = readdirSync(built, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('index.html'),
    );
    const withMap = pages.filter((file) =>
      /<(?:ul|ol|div)[^>]* class="[^"]*\bmap\b/.test(readFileSync(path.join(built, file), 'utf8')),
    );
    expect(withMap.length).toBeGreaterThanOrEqual(4);
    for (const file of withMap) {
      const html = readFileSync(path.join(built, file), 'utf8');
      expect([file, /Hoàng Sa|Hoang Sa/.test(html), /Trường Sa|Truong Sa/.test(html)]).toEqual([
        file,
        true,
        true,
      ]);
    }
  });
});
