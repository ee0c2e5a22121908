/** The migrate command of a program of later versions, as it would be shipped: `scripts/migrate.ts` with steps to make. */
import { migrate } from '../../../scripts/migrate/command.ts';
import type { Migration } from '../../../scripts/migrate/migration.ts';
import { runCommand } from '../../../scripts/pipeline/command.ts';

/** Steps that no real version has had; they touch every format, lists inside lists, and a value. */
export const steps: readonly Migration[] = [
  {
    to: 2,
    says: 'Số của kế hoạch gọi là symbol, như của văn bản.',
    changes: [
      { collection: 'plans', path: 'number', rename: 'symbol' },
      { collection: 'plans', path: 'commitments[].lead[].body', rename: 'organisation' },
      { collection: 'figures', path: 'observations[].value.unit', rename: 'measure' },
    ],
  },
  {
    to: 3,
    says: 'Loại cam kết measurable gọi là counted.',
    changes: (['agreements', 'plans', 'campaigns'] as const).map((collection) => ({
      collection,
      path: 'commitments[].kind',
      rewrite: (value) => (value === 'measurable' ? 'counted' : undefined),
    })),
  },
];

if (process.argv[1] === import.meta.filename)
  await runCommand(() => {
    migrate(process.argv.slice(2), { version: 3, steps });
  });
