import type { Page } from '@playwright/test'
import { ask, timeline } from '../../e2e/support/reader-window.ts'

/** Sorts the sidebar by what is unread, so that the largest feed of a made profile is in sight above the folders. */
export async function putLargestFeedFirst(page: Page): Promise<void> {
  await ask(page, 'settings:set', { settings: { sidebarSort: 'unread' } })
  await page.reload()
  await timeline(page).getByRole('option').first().waitFor()
}
