import { defineConfig } from 'vitest/config';

/** Tests that look at a built site; they share one build, made once by tests/start.ts. */
const built = ['tests/site/**/*.test.ts', 'tests/browser/**/*.test.ts'];

/** Tests that need minutes or servers of the system: `npm run test:slow`. */
const slow = ['tests/reliability/slow/**/*.test.ts'];

/** Tests that look at every kind of page in every way: minutes too, and they need the built site. */
const slowBuilt = ['tests/browser/slow/**/*.test.ts'];
const askedForSlow = process.env['SLOW_TESTS'] === '1';

export default defineConfig({
  test: {
    // Two cores are what the tests must do with. Files share their worker's modules: no test keeps state in a
    // module, and reading the modules anew for every file took two thirds of the time.
    maxWorkers: 2,
    isolate: false,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: [...built, ...slow, ...slowBuilt],
          // Ten seconds at most on a quiet machine; a busy one must not fail what is right.
          testTimeout: 180_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'built',
          include: built,
          exclude: slowBuilt,
          globalSetup: 'tests/start.ts',
          // A page in a browser on a busy machine; the tests themselves never wait for a fixed time.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
      ...(askedForSlow
        ? [
            {
              test: {
                name: 'slow',
                include: slow,
                testTimeout: 3_600_000,
                hookTimeout: 600_000,
                // They measure, fill disks and kill builds: one file after the other.
                fileParallelism: false,
              },
            },
            {
              test: {
                name: 'slow-built',
                include: slowBuilt,
                globalSetup: 'tests/start.ts',
                testTimeout: 600_000,
                hookTimeout: 120_000,
                fileParallelism: false,
                sequence: { groupOrder: 2 },
              },
            },
          ]
        : []),
    ],
  },
});
