import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { gitIn } from '../git.ts';
import { parse } from 'yaml';
import { judgeProposal } from '../../../scripts/content-proposal/judge.ts';
import { projectRoot } from '../../../scripts/pipeline/project-root.ts';
import { temporaryFolder, writeFiles } from '../temporary-folder.ts';

const recipe = (name: string): { text: string; data: unknown } => {
  const text = readFileSync(path.join(projectRoot, 'docs', 'ci', name), 'utf8');
  return { text, data: parse(text) as unknown };
};
const folders = ['src/content', 'public/tep'];

describe.each(['github-content.yml', 'forgejo-content.yml'])('%s', (name) => {
  const { text, data } = recipe(name);
  const flow = data as {
    on: { pull_request: { paths: string[] } };
    permissions: Record<string, string>;
    jobs: Record<
      string,
      { steps: { run?: string; uses?: string; env?: object; with?: Record<string, unknown> }[] }
    >;
  };

  test('runs for content only, without secrets, with a token that may only read (S04)', () => {
    expect(Object.keys(flow.on)).toEqual(['pull_request']);
    expect(flow.on.pull_request.paths).toEqual(folders.map((folder) => `${folder}/**`));
    expect(flow.permissions).toEqual({ contents: 'read' });
    expect(text).not.toMatch(/secrets\.|pull_request_target:|write/);
    const [checkout] = flow.jobs['check']?.steps ?? [];
    expect(checkout?.with?.['persist-credentials']).toBe(false);
  });

  test('no code of the proposal is run: the base is checked out before the first program, then only content taken', () => {
    const steps = flow.jobs['check']?.steps ?? [];
    const run = steps.flatMap((step) => step.run ?? []);
    expect(run[0]).toBe('git checkout --quiet --detach "origin/$BASE"');
    expect(run[1]).toBe('npm ci --ignore-scripts');
    expect(run[2]).toBe('node scripts/content-proposal.ts "origin/$BASE" "$PROPOSAL"');
    // Whatever a proposer can name reaches a command through a variable only.
    expect(run.filter((command) => command.includes('${{'))).toEqual([]);
    expect(text).not.toMatch(/workflow_run|cache:|actions\/cache/);
    if (name === 'github-content.yml')
      for (const { uses } of steps) if (uses !== undefined) expect(uses).toMatch(/@[0-9a-f]{40}$/);
  });

  test('checks with annotations, builds, and keeps the site as an artifact', () => {
    const steps = flow.jobs['check']?.steps ?? [];
    const run = steps.flatMap((step) => step.run ?? []);
    expect(run).toContain('npm run check -- --annotations');
    expect(run).toContain('npm run build');
    expect(steps.at(-1)?.with?.['path']).toBe('dist/');
  });
});

test('the recipe for GitLab checks with its own report and keeps the site (S04)', () => {
  const { text, data } = recipe('gitlab-content.yml');
  const job = (
    data as Record<
      string,
      {
        rules: { changes: string[] }[];
        before_script: string[];
        script: string[];
        artifacts: { paths: string[]; reports: object };
      }
    >
  )['noi-dung'];
  expect(job?.rules[0]?.changes).toEqual(folders.map((folder) => `${folder}/**/*`));
  expect(job?.before_script[1]).toBe('git checkout --quiet --detach "$CI_MERGE_REQUEST_DIFF_BASE_SHA"');
  expect(job?.script[0]).toContain('"$CI_MERGE_REQUEST_DIFF_BASE_SHA" "$CI_COMMIT_SHA"');
  expect(job?.script.join('\n')).toContain('--code-quality');
  expect(job?.artifacts.paths).toEqual(['dist/']);
  expect(job?.artifacts.reports).toEqual({ codequality: 'gl-code-quality-report.json' });
  expect(text).not.toContain('TOKEN');
});

describe.each(['github-weekly.yml', 'gitlab-weekly.yml'])('%s', (name) => {
  test('asks every week for packages that are vulnerable, and fails when there is one (S07)', () => {
    const { text, data } = recipe(name);
    const commands = text.split('\n').flatMap((line) => /npm (?:ci|audit|outdated)\b.*$/.exec(line) ?? []);
    expect(commands).toEqual([
      'npm ci --ignore-scripts --strict-allow-scripts',
      'npm audit signatures',
      'npm audit --omit=dev --audit-level=moderate',
      'npm audit --audit-level=high',
      'npm outdated || true',
    ]);
    expect(text).not.toMatch(/secrets\.|continue-on-error|allow_failure/);
    const flow = data as { on?: { schedule: { cron: string }[] }; permissions?: object };
    if (flow.on) {
      expect(flow.on.schedule.map(({ cron }) => cron)).toEqual([expect.stringMatching(/^\d+ \d+ \* \* 1$/)]);
      expect(flow.permissions).toEqual({ contents: 'read' });
    } else expect(text).toContain('$CI_PIPELINE_SOURCE == "schedule"');
  });
});

test('every script that a recipe names exists', () => {
  const { scripts } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  for (const name of ['github-content.yml', 'gitlab-content.yml', 'forgejo-content.yml']) {
    const { text } = recipe(name);
    for (const [, command = ''] of text.matchAll(/npm run (?:--silent )?([a-z-]+)/g))
      expect(scripts).toHaveProperty(command);
    for (const [, file = ''] of text.matchAll(/node (scripts\/[a-z-]+\.ts)/g))
      expect(existsSync(path.join(projectRoot, file))).toBe(true);
  }
});

test('a proposal of content that touches anything else is told to be split (S03)', () => {
  expect(judgeProposal(['src/content/news/a.md', 'public/tep/a.pdf'])).toContain('2 tệp nội dung');
  expect(judgeProposal(['src/checks/run.ts'])).toContain('không sửa nội dung');
  expect(() => judgeProposal(['src/content/news/a.md', 'package.json'])).toThrow(
    'tách riêng:\n  package.json',
  );
  expect(() => judgeProposal(['src/content/news/a.md', 'src/contents/x.ts'])).toThrow('tách riêng');
});

describe('a proposal in git', () => {
  const script = path.join(projectRoot, 'scripts', 'content-proposal.ts');

  /** A project of two commits: the base that is checked out, and a proposal made of `change`. */
  function project(change: (folder: string) => void): { folder: string; run(): string } {
    const folder = temporaryFolder();
    const git = gitIn(folder);
    git('init', '--quiet', '--initial-branch=goc');
    writeFiles(folder, { 'src/content/a.md': 'a\n', 'src/content/b.md': 'b\n', 'scripts/x.ts': 'cũ\n' });
    git('add', '-A');
    git('commit', '--quiet', '-m', 'gốc');
    git('checkout', '--quiet', '-b', 'de-nghi');
    change(folder);
    git('add', '-A');
    git('commit', '--quiet', '-m', 'đề nghị');
    git('checkout', '--quiet', '--detach', 'goc');
    const run = (): string =>
      execFileSync(process.execPath, [script, 'goc', 'de-nghi'], {
        cwd: folder,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      });
    return { folder, run };
  }

  test('its content comes over the base, files that it deleted are gone, and the code is the base’s', () => {
    const { folder, run } = project((at) => {
      writeFiles(at, { 'src/content/a.md': 'mới\n', 'public/tep/a.csv': 'x\n' });
      rmSync(path.join(at, 'src/content/b.md'));
    });
    expect(run()).toContain('3 tệp nội dung');
    expect(readFileSync(path.join(folder, 'src/content/a.md'), 'utf8')).toBe('mới\n');
    expect(existsSync(path.join(folder, 'src/content/b.md'))).toBe(false);
    expect(existsSync(path.join(folder, 'public/tep/a.csv'))).toBe(true);
    expect(readFileSync(path.join(folder, 'scripts/x.ts'), 'utf8')).toBe('cũ\n');
  });

  test.each<[string, (folder: string) => void]>([
    [
      'code beside content',
      (at) => writeFiles(at, { 'src/content/a.md': 'x', 'scripts/x.ts': 'process.exit()' }),
    ],
    [
      'a content folder that became a link',
      (at) => {
        rmSync(path.join(at, 'src/content'), { recursive: true });
        symlinkSync('/etc', path.join(at, 'src/content'));
      },
    ],
    ['a moved file', (at) => renameSync(path.join(at, 'scripts/x.ts'), path.join(at, 'src/content/x.md'))],
  ])('%s is refused, and nothing is taken', (_, change) => {
    const { folder, run } = project(change);
    expect(run).toThrow(/tách riêng/);
    expect(readFileSync(path.join(folder, 'src/content/a.md'), 'utf8')).toBe('a\n');
  });
});

test('the report for GitLab is a list of places with marks that survive moved lines', () => {
  const script = path.join(projectRoot, 'scripts', 'check.ts');
  const folder = path.join(projectRoot, 'tests', 'fixtures', 'content', 'broken');
  let output = '';
  try {
    execFileSync(process.execPath, [script, '--code-quality', '--content', folder], { encoding: 'utf8' });
  } catch (error) {
    output = (error as { stdout: string }).stdout;
  }
  const report = JSON.parse(output) as {
    check_name: string;
    fingerprint: string;
    location: { path: string; lines: { begin: number } };
  }[];
  expect(report.map(({ check_name: rule }) => rule)).toContain('bad-date');
  expect(new Set(report.map(({ fingerprint }) => fingerprint)).size).toBe(report.length);
  expect(report.find(({ check_name: rule }) => rule === 'bad-date')?.location.lines.begin).toBe(8);
});
