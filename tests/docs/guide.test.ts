import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../scripts/pipeline/project-root.ts';

const docs = path.join(projectRoot, 'docs');
const tasks = readdirSync(path.join(docs, 'huong-dan')).map((name) => `huong-dan/${name}`);
const pages = ['content-guide.md', 'importing.md', 'ci/README.md', ...tasks];
const textOf = (page: string): string => readFileSync(path.join(docs, page), 'utf8');

/** The anchors of a page as code hosts make them: lower case, blanks as hyphens, signs left out. */
function anchorsOf(text: string): string[] {
  return [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\s-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  );
}

test.each(pages)('every link and picture of %s leads somewhere', (page) => {
  for (const [, target = ''] of textOf(page).matchAll(/\]\(([^)\s]+)\)/g)) {
    if (/^https?:/.test(target)) continue;
    const [file = '', anchor] = target.split('#');
    const place = file === '' ? path.join(docs, page) : path.join(docs, path.dirname(page), file);
    expect(existsSync(place), `${page}: ${target}`).toBe(true);
    if (anchor !== undefined) expect(anchorsOf(readFileSync(place, 'utf8')), target).toContain(anchor);
  }
});

test.each(pages)('every command of %s exists', (page) => {
  const { scripts } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  for (const [, command = ''] of textOf(page).matchAll(/npm run (?:--silent )?([a-z][a-z:-]*)/g))
    expect(scripts, page).toHaveProperty([command]);
});

test('every daily task stands in the list, and has a page of two minutes', () => {
  const list = textOf('huong-dan/README.md');
  for (const task of tasks.filter((name) => !name.endsWith('README.md'))) {
    expect(list).toContain(`](${path.basename(task)})`);
    expect(textOf(task).split(/\s+/).length, task).toBeLessThan(400);
  }
});
