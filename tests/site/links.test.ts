import { expect, inject, test } from 'vitest';
import { readPublishedSite } from '../../scripts/verify/published-site.ts';
import { verify } from '../../scripts/verify/verify.ts';
import site from '../../site.config.ts';

const built = readPublishedSite(inject('builtSite'), site);

test('the published site passes every rule of publishing', () => {
  expect(verify(built)).toEqual([]);
});

test('every page of the site can be reached from the home page', () => {
  const { origin, base } = built;
  const pages = new Map(built.pages.map((page) => [page.file, page]));
  const seen = new Set(['index.html']);
  for (const file of seen) {
    for (const { value, kind } of pages.get(file)?.addresses ?? []) {
      if (kind !== 'link') continue;
      const url = new URL(value, origin + base + file.replace(/index\.html$/, ''));
      if (url.origin !== origin) continue;
      const target = decodeURIComponent(url.pathname.slice(base.length));
      const page = target === '' || target.endsWith('/') ? `${target}index.html` : target;
      if (pages.has(page)) seen.add(page);
    }
  }
  const lost = [...pages.keys()].filter(
    (file) => !seen.has(file) && !/^(?:en\/)?404(?:\.html|\/index\.html)$/.test(file),
  );
  expect(lost).toEqual([]);
});
