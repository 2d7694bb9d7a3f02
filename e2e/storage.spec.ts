import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/app-test.ts'
import { feedItem, subscribe, timeline } from './support/reader-window.ts'
import { serveSite } from './support/served-site.ts'

async function openSettings(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Settings' }).click()
  return page.getByRole('dialog', { name: 'Settings' })
}

test('old articles are deleted by a rule, after saying how many, with progress, and stay deleted', async ({
  launch,
  server,
}) => {
  const { page } = await launch({ tickSeconds: 3, extra: ['--test-slow-jobs=500'] })
  const site = serveSite(server, { path: '/river.xml', title: 'River', count: 150 })
  await subscribe(page, site.url)
  await expect(feedItem(page, 'All', '150 in all')).toBeVisible({ timeout: 30_000 })

  const settings = await openSettings(page)
  await settings.getByRole('combobox', { name: 'Keep articles' }).selectOption('The newest 50 of each feed')
  await expect(settings.getByText('Nothing is old enough to be deleted.')).toBeVisible()
  await settings.getByRole('switch', { name: 'Keep unread articles' }).click()
  await expect(settings.getByText('Would delete 100 articles.')).toBeVisible()
  await settings.getByRole('button', { name: 'Clean up now' }).click()
  await expect(settings.getByRole('progressbar', { name: 'Deleting old articles' })).toHaveAttribute('max', '100')
  await settings.getByRole('button', { name: 'Cancel: Deleting old articles' }).click()
  await expect(page.getByText(/^Deleted \d\d? articles, then stopped\.$/)).toBeVisible()

  await settings.getByRole('button', { name: 'Clean up now' }).click()
  await expect(settings.getByText('Nothing is old enough to be deleted.')).toBeVisible()
  await expect(settings.getByRole('group', { name: 'Clean up now' })).toContainText(/Last done/)
  await page.keyboard.press('Escape')
  await expect(feedItem(page, 'All', '50 in all')).toBeVisible()
  await expect(timeline(page).getByRole('option').first()).toHaveAttribute('aria-setsize', '50')

  site.publish('Newest')
  await expect(feedItem(page, 'All', '51 in all')).toBeVisible()
})

test('the search is rebuilt at the press of a button, and can be left in peace', async ({ launch, server }) => {
  const { page } = await launch({ extra: ['--test-slow-jobs=500'] })
  await subscribe(page, serveSite(server, { path: '/river.xml', title: 'River', count: 200 }).url)
  await expect(feedItem(page, 'All', '200 in all')).toBeVisible({ timeout: 30_000 })
  const settings = await openSettings(page)
  await settings.getByRole('button', { name: 'Rebuild the search' }).click()
  await settings.getByRole('button', { name: 'Cancel: Rebuilding the search' }).click()
  await expect(page.getByText('The search stays as it was.')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('/')
  await page.getByRole('searchbox', { name: 'Search articles' }).fill('River 7')
  await expect(timeline(page).getByRole('option', { name: 'River 7', exact: true })).toBeVisible()
})
