import type { Page } from '@playwright/test'
import { expect, test } from './support/app-test.ts'
import type { FeedServer } from './support/feed-server.ts'
import { feedItem, subscribe } from './support/reader-window.ts'
import { serveSite } from './support/served-site.ts'

/** Parts of a long job take this much longer, so that a small store shows what a large one does. */
const slowly = ['--test-slow-jobs=1000']

async function subscribeToMuch(page: Page, server: FeedServer): Promise<void> {
  await subscribe(page, serveSite(server, { path: '/river.xml', title: 'River', count: 2_500 }).url)
  await expect(feedItem(page, 'Unread', '2,500 unread')).toBeVisible({ timeout: 30_000 })
  await feedItem(page, 'Unread').click()
}

test('marking many shows its progress, can be stopped, and what it did can be taken back', async ({
  launch,
  server,
}) => {
  const { page } = await launch({ extra: slowly })
  await subscribeToMuch(page, server)
  await page.getByRole('button', { name: 'Mark all as read' }).click()
  const progress = page.getByRole('progressbar', { name: 'Marking as read' })
  await expect(progress).toHaveAttribute('max', '2500')
  await expect(page.getByRole('status').filter({ hasText: 'Marking as read…' })).toHaveCount(1)
  await page.getByRole('button', { name: 'Cancel: Marking as read' }).click()
  await expect(page.getByText(/^Marked [\d,]+ articles as read, then stopped\.$/)).toBeVisible()
  await expect(progress).toBeHidden()
  await expect(feedItem(page, 'Unread', '2,500 unread')).toBeHidden()
  await expect(feedItem(page, 'Unread', /[\d,]+ unread/)).toBeVisible()

  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText(/^[\d,]+ articles unread again\.$/)).toBeVisible()
  await expect(feedItem(page, 'Unread', '2,500 unread')).toBeVisible()
})

test('quitting does not wait for a long job, and what it did is kept', async ({ launch, server }) => {
  const app = await launch({ extra: slowly })
  await subscribeToMuch(app.page, server)
  await app.page.getByRole('button', { name: 'Mark all as read' }).click()
  await expect(app.page.getByRole('progressbar', { name: 'Marking as read' })).toBeVisible()
  const before = Date.now()
  await app.quit()
  // The job alone would go on for half a minute.
  expect(Date.now() - before).toBeLessThan(5_000)

  const { page } = await launch({ profile: app.profile })
  await expect(feedItem(page, 'Unread', /[\d,]+ unread/)).toBeVisible()
  await expect(feedItem(page, 'Unread', '2,500 unread')).toBeHidden()
})
