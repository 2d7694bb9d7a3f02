import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'e2e/support/**/*.test.ts', 'bench/**/*.test.ts'],
    // For a slow machine: no test waits for a clock.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
