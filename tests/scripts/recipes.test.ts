import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { projectRoot } from '../../scripts/pipeline/project-root.ts';
import { codeBlocks } from '../reliability/recipe-blocks.ts';

const folder = path.join(projectRoot, 'docs', 'deploy');
const recipes = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');
const textOf = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
const { scripts } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

/** A YAML file of a recipe, held to the strict rules of YAML 1.2: a key twice or a wrong indent is an error. */
function yamlOf(name: string): Record<string, unknown> {
  const [block] = codeBlocks(textOf(name)).filter(({ language }) => language === 'yaml');
  const document = parseDocument(block?.text ?? '', { strict: true, uniqueKeys: true });
  expect(document.errors).toEqual([]);
  expect(document.warnings).toEqual([]);
  return document.toJS() as Record<string, unknown>;
}

/** Keys of an object that are not among the known ones. */
function unknownKeys(value: unknown, known: readonly string[]): string[] {
  return Object.keys(value as object).filter((key) => !known.includes(key));
}

describe.each(recipes)('%s', (name) => {
  const text = textOf(name);

  test('names an address, builds anew every night, and says how to look whether it works', () => {
    expect(text).toMatch(/SITE_URL|siteUrl/);
    // Without an operator a build for a real address is refused, so a recipe says so before its first step.
    expect(text).toMatch(/`site\.config\.ts`[\s\S]{0,120}ghi đơn vị vận hành/);
    expect(text).toContain('**Dựng lại mỗi đêm**');
    expect(text).toMatch(/\*\*Kiểm\*\*:.*/);
    expect(text).toContain('/khong-co/');
  });

  test('every command of ours in it is there', () => {
    for (const [, script = ''] of text.matchAll(/npm run ([a-z:-]+)/g))
      expect(scripts).toHaveProperty([script]);
    for (const [, file = ''] of text.matchAll(/\bnode (scripts\/[\w/.-]+)/g))
      expect(() => readFileSync(path.join(projectRoot, file))).not.toThrow();
  });

  test('every line for cron has five fields before its command', () => {
    const lines = codeBlocks(text)
      .filter(({ language }) => language === 'cron')
      .flatMap((block) => block.text.trim().split('\n'));
    for (const line of lines) expect(line).toMatch(/^\d{1,2} \d{1,2} \S+ \S+ \S+ \S/);
  });

  test('is in the table of the overview', () => {
    expect(textOf('README.md')).toContain(`[${name}](${name})`);
  });
});

test('the workflow of GitHub Pages has only keys that GitHub knows, in the right places', () => {
  const workflow = yamlOf('github-pages.md');
  expect(unknownKeys(workflow, ['name', 'on', 'permissions', 'concurrency', 'jobs'])).toEqual([]);
  expect(unknownKeys(workflow['on'], ['push', 'schedule', 'workflow_dispatch'])).toEqual([]);
  const { schedule } = workflow['on'] as { schedule: { cron: string }[] };
  expect(schedule.map(({ cron }) => cron)).toEqual([expect.stringMatching(/^\d+ \d+ \* \* \*$/)]);
  expect(workflow['permissions']).toEqual({ contents: 'read', pages: 'write', 'id-token': 'write' });
  const jobs = Object.entries(workflow['jobs'] as Record<string, Record<string, unknown>>);
  for (const [, job] of jobs) {
    expect(unknownKeys(job, ['needs', 'runs-on', 'environment', 'steps'])).toEqual([]);
    expect(job['runs-on']).toBe('ubuntu-latest');
    for (const step of job['steps'] as Record<string, unknown>[]) {
      expect(unknownKeys(step, ['id', 'name', 'uses', 'run', 'with', 'env'])).toEqual([]);
      expect('uses' in step).not.toBe('run' in step);
      if ('uses' in step) expect(step['uses']).toMatch(/^actions\/[a-z-]+@v\d+$/);
    }
  }
  const needed = jobs.flatMap(([, job]) => ('needs' in job ? [job['needs']] : []));
  expect(needed.every((name) => jobs.some(([own]) => own === name))).toBe(true);
  // A step can only use what an earlier step with that id gives.
  const ids = jobs.flatMap(([, job]) => (job['steps'] as { id?: string }[]).map(({ id }) => id));
  const used = [...textOf('github-pages.md').matchAll(/steps\.(\w+)\.outputs/g)].map(([, id]) => id);
  expect(used.filter((id) => !ids.includes(id))).toEqual([]);
});

test('the pipeline of GitLab Pages has only keys that GitLab knows, and publishes the folder that GitLab asks for', () => {
  const pipeline = yamlOf('gitlab-pages.md');
  expect(Object.keys(pipeline)).toEqual(['pages']);
  const job = pipeline['pages'] as Record<string, unknown>;
  expect(unknownKeys(job, ['image', 'variables', 'script', 'artifacts', 'rules'])).toEqual([]);
  expect(job['artifacts']).toEqual({ paths: ['public'] });
  expect(job['rules']).toEqual([{ if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH' }]);
  expect(job['script']).toEqual(
    expect.arrayContaining(['npm ci', expect.stringContaining('npm run build -- --out')]),
  );
  expect(Object.values(job['variables'] as object).every((value) => typeof value === 'string')).toBe(true);
});
