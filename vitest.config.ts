import { defineConfig } from 'vitest/config'

const common = {
  environment: 'node',
  pool: 'forks',
  testTimeout: 60_000,
  hookTimeout: 60_000,
} as const

// Everything under test/; goldens and language cases are tests like any other. No isolation tricks: rooms are pure.
// The browser's tests come after all others and one file at a time, so that what they wait for is the page alone.
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          ...common,
          name: 'rooms',
          include: ['test/**/*.test.ts'],
          exclude: ['test/web/**'],
        },
      },
      {
        extends: true,
        test: {
          ...common,
          name: 'web',
          include: ['test/web/**/*.test.{ts,tsx}'],
          globalSetup: ['test/web/harness/setup.ts'],
          fileParallelism: false,
          // A busy machine draws late; what never comes fails all the same.
          expect: { poll: { timeout: 30_000 } },
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
