import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ruleTable } from '../../src/i18n/rule-table.ts';
import { idPattern } from '../../src/schemas/references.ts';

const docs = join(import.meta.dirname, '../../docs/errors');

test('every rule has an id that can be a page, and one sentence', () => {
  for (const [id, { title }] of Object.entries(ruleTable)) {
    expect(id).toMatch(idPattern);
    expect(title).toMatch(/^\p{Lu}.*\.$/u);
  }
  expect(Object.isFrozen(ruleTable)).toBe(true);
});

test('every rule has a page with its meaning, reason, example and remedy, and no page is left over', () => {
  const pages = readdirSync(docs)
    .filter((name) => name !== 'README.md')
    .map((name) => name.replace(/\.md$/, ''));
  expect(pages.sort()).toEqual(Object.keys(ruleTable).sort());
  for (const page of pages) {
    const text = readFileSync(join(docs, `${page}.md`), 'utf8');
    expect(text).toContain(`# ${page}`);
    for (const heading of ['## Nghĩa là gì', '## Vì sao', '## Ví dụ', '## Cách sửa'])
      expect(text, page).toContain(heading);
  }
});
