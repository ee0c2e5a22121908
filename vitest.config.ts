import { defineConfig } from 'vitest/config';

/** Tests that look at a built site; they share one build, made once by tests/start.ts. */
const built = ['tests/site/**/*.test.ts', 'tests/browser/**/*.test.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: built,
          testTimeout: 20_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'built',
          include: built,
          globalSetup: 'tests/start.ts',
          // A page in a browser on a busy machine; the tests themselves never wait for a fixed time.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
