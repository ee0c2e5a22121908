import { cpus, totalmem } from 'node:os';
import { scenarios, stages, type Measured, type Scenario } from './subject.ts';

/** Everything measured of one subject. */
export interface Result {
  name: string;
  runs: Record<Scenario, Measured[]>;
  pages: number;
  files: number;
  bytes: number;
}

const words: Readonly<Record<Scenario, string>> = {
  cold: 'cold',
  warm: 'warm, nothing changed',
  record: 'one record edited',
  template: 'one template edited',
};

/** The middle of some numbers; undefined of none. */
function median(values: readonly (number | undefined)[]): number | undefined {
  const sorted = values.filter((value) => value !== undefined).sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : average(sorted[middle - 1], sorted[middle]);
}

function average(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : (a + b) / 2;
}

/** The report of one size as Markdown: medians, ratios to our own cold build, memory, output. */
export function reportOf(n: number, results: readonly Result[], versions: readonly string[]): string {
  const own = results[0];
  const base = own && median(own.runs.cold.map(({ wall }) => wall));
  const of = (
    result: Result,
    scenario: Scenario,
    field: 'wall' | 'cpu' | 'largest' | 'tree',
  ): number | undefined => median(result.runs[scenario].map((run) => run[field]));
  const rows = scenarios.flatMap((scenario) =>
    results
      .filter((result) => result.runs[scenario].length > 0)
      .map((result) => {
        const wall = of(result, scenario, 'wall');
        const all = result.runs[scenario].map((run) => run.wall);
        return [
          words[scenario],
          result.name,
          number(wall, 2),
          `${number(Math.min(...all), 2)}–${number(Math.max(...all), 2)} (${all.length})`,
          number(wall !== undefined && base !== undefined ? wall / base : undefined, 2),
          number(of(result, scenario, 'cpu'), 1),
          number(of(result, scenario, 'largest'), 0),
          number(of(result, scenario, 'tree'), 0),
          number(wall !== undefined ? (wall / result.pages) * 1000 : undefined, 2),
        ];
      }),
  );
  const outputs = results.map(({ name, pages, files, bytes }) => [
    name,
    String(pages),
    String(files),
    number(bytes / 1_000_000, 1),
    number(bytes / 1000 / n, 1),
  ]);
  const ownStages = own
    ? scenarios.flatMap((scenario) =>
        own.runs[scenario].length === 0
          ? []
          : [
              [
                words[scenario],
                ...stages.map((stage) =>
                  number(median(own.runs[scenario].map((run) => run.stages?.[stage])), 2),
                ),
              ],
            ],
      )
    : [];
  return [
    `## ${n} records`,
    machine(versions),
    table(
      [
        'build',
        'site',
        'seconds (median)',
        'from–to (runs)',
        '× own cold',
        'CPU s',
        'largest process MB',
        'all processes MB',
        'ms a page',
      ],
      rows,
    ),
    'Our own seconds are those of the page stage (everything a default build writes); the stages beside it:',
    table(['build', ...stages], ownStages),
    'What was written:',
    table(['site', 'pages', 'files', 'MB', 'kB a record'], outputs),
  ].join('\n\n');
}

function machine(versions: readonly string[]): string {
  const [cpu] = cpus();
  const memory = `${Math.round(totalmem() / 1_000_000_000)} GB`;
  return `${cpu?.model.trim() ?? 'processor unknown'}, ${cpus().length} cores, ${memory}, ${process.platform}; ${versions.join(', ')}.`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, at) => (at < 2 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

function number(value: number | undefined, decimals: number): string {
  return value === undefined ? '–' : value.toFixed(decimals);
}
