import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: '*.spec.ts',
  // Those that need the app installed have a command of their own.
  testIgnore: 'installed/**',
  outputDir: '../test-results',
  // The specs share one display, one session bus and two cores: one after the other.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  // Long enough for a machine many times slower than a developer's: what is right shows at once, only what is wrong waits.
  timeout: 180_000,
  expect: { timeout: 30_000, toPass: { timeout: 30_000 } },
  reporter: [['list']],
  use: { screenshot: 'off', video: 'off', trace: 'off' },
})
