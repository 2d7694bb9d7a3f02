import { defineConfig } from '@playwright/test'
import everyday from '../playwright.config.ts'

/** The specs of the installed app; `npm run test:installed` installs it before and removes it after. */
export default defineConfig(everyday, {
  testDir: import.meta.dirname,
  testIgnore: [],
  outputDir: '../../test-results/installed',
})
