import { defineConfig } from 'vitest/config'

// Everything under test/; goldens and language cases are tests like any other. No isolation tricks: rooms are pure.
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    environment: 'node',
    pool: 'forks',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
