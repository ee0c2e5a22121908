import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { peak, runCommand, type Run } from './run-command.ts';
import { stages, type Measured, type Scenario, type Stage, type Subject } from './subject.ts';

/** What is copied: a template is edited for the measurement, and never in the project itself. */
const copied = ['src', 'scripts', 'public', 'site.config.ts', 'astro.config.mjs', 'tsconfig.json'];
const alsoCopied = ['package.json', 'package-lock.json'];

/** The first words of the lines that open a stage (scripts/pipeline/run.ts), in the order of `stages`. */
const stageWords: Readonly<Record<Stage, string>> = {
  check: 'Kiểm tra nội dung',
  pages: 'Dựng các trang',
  policy: 'Đọc lại kết quả',
  search: 'Lập chỉ mục',
  host: 'Viết tệp cho máy chủ',
  verify: 'Soát kết quả',
  publish: 'Công bố',
};

/** Our own site of a content folder, in a copy of the project. */
export function ownSite(projectRoot: string, folder: string, content: string): Subject {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(folder, 'node_modules'), { recursive: true });
  for (const name of [...copied, ...alsoCopied])
    cpSync(path.join(projectRoot, name), path.join(folder, name), { recursive: true });
  const packages = path.join(projectRoot, 'node_modules');
  for (const entry of readdirSync(packages, { withFileTypes: true }))
    if (entry.isDirectory() && (!entry.name.startsWith('.') || entry.name === '.bin'))
      symlinkSync(path.join(packages, entry.name), path.join(folder, 'node_modules', entry.name), 'junction');
  const out = path.join(folder, 'dist');
  const results = path.join(content, 'results');
  const edited = path.join(results, readdirSync(results).sort()[0] ?? '');
  const template = path.join(folder, 'src', 'components', 'page', 'SiteFooter.astro');
  let edits = 0;
  const build = async (scenario: Scenario): Promise<Measured> => {
    edits += 1;
    if (scenario === 'cold')
      for (const name of ['dist', '.build', '.astro'])
        rmSync(path.join(folder, name), { recursive: true, force: true });
    if (scenario === 'record') change(edited, /^summary: "(?:\(lần \d+\) )?/m, `summary: "(lần ${edits}) `);
    if (scenario === 'template')
      change(template, /<footer(?: data-lan="\d+")?/, `<footer data-lan="${edits}"`);
    const args = ['scripts/build.ts', '--content', content, '--out', out];
    return fromRun(await runCommand(process.execPath, args, { cwd: folder }));
  };
  return { name: 'Sổ cam kết', out, build };
}

function change(file: string, from: RegExp, to: string): void {
  const text = readFileSync(file, 'utf8');
  if (!from.test(text)) throw new Error(`${file}: nothing to edit`);
  writeFileSync(file, text.replace(from, to));
}

/** The time of each stage by its lines, and the memory while pages were made: what follows is timed apart. */
function fromRun({ lines, samples, cpu, tree, largest, wall }: Run): Measured {
  const found = stages.flatMap((stage) => {
    const start = lines.findIndex(({ text }) => text.includes(`• ${stageWords[stage]}`));
    const end = lines[start + 1];
    const begin = lines[start];
    return begin && end ? [[stage, { from: begin.at, to: end.at }] as const] : [];
  });
  const times = new Map(found);
  const pages = times.get('pages') ?? { from: 0, to: wall };
  const during = samples.filter(({ at }) => at >= pages.from && at <= pages.to);
  return {
    wall: pages.to - pages.from,
    cpu,
    largest: peak(during.map((sample) => sample.largest)) ?? largest,
    tree: peak(during.map((sample) => sample.tree)) ?? tree,
    stages: Object.fromEntries(found.map(([stage, { from, to }]) => [stage, to - from])),
  };
}
