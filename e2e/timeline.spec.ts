import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/app-test.ts'
import type { FeedServer } from './support/feed-server.ts'
import { articleHeading, articleRow, feedItem, subscribe, timeline } from './support/reader-window.ts'
import { serveSite } from './support/served-site.ts'

const feedCount = 5
const itemsPerFeed = 500

/** More articles than any page holds, from feeds as large as real ones get. */
async function subscribeToMuch(page: Page, server: FeedServer) {
  const sites = Array.from({ length: feedCount }, (_, index) =>
    serveSite(server, { path: `/${index}.xml`, title: `Feed ${index}`, count: itemsPerFeed }),
  )
  for (const site of sites) await subscribe(page, site.url)
  await expect(feedItem(page, 'All', '2,500 in all')).toBeVisible({ timeout: 30_000 })
  await feedItem(page, 'Unread').click()
  await feedItem(page, 'All').click()
  await expect(timeline(page).getByRole('option').first()).toHaveAttribute('aria-setsize', '2500')
  return sites
}

async function scrollTo(list: Locator, top: number): Promise<void> {
  await list.evaluate((element, to) => element.scrollTo({ top: to }), top)
}

/** The row at the list's top edge, and how far above the edge it begins. */
function topmost(list: Locator): Promise<{ row: string | null; offset: number }> {
  return list.evaluate((element) => {
    const edge = element.getBoundingClientRect().top
    const rows = [...element.querySelectorAll('[role="option"]')]
    const row = rows
      .filter((candidate) => candidate.getBoundingClientRect().bottom > edge + 1)
      .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)[0]
    return {
      row: row?.id ?? null,
      offset: row === undefined ? 0 : Math.round(edge - row.getBoundingClientRect().top),
    }
  })
}

test('scrolling reaches the oldest of 2,500 articles while the page holds only those in sight', async ({
  launch,
  server,
}) => {
  const { page } = await launch()
  await subscribeToMuch(page, server)
  const list = timeline(page)
  for (let step = 0; step < 200; step++) {
    const atEnd = await list.evaluate((element) => {
      element.scrollBy({ top: element.clientHeight * 4 })
      return element.scrollTop + element.clientHeight >= element.scrollHeight - 2
    })
    if (atEnd) break
  }
  await expect(list.locator('[role="option"][aria-posinset="2500"]')).toBeVisible()
  expect(await list.getByRole('option').count()).toBeLessThan(100)
})

test('the place in the list and the count beside it hold still while new articles come in above', async ({
  launch,
  server,
}) => {
  const { page } = await launch({ tickSeconds: 2 })
  const sites = await subscribeToMuch(page, server)
  const list = timeline(page)
  await scrollTo(list, 3_000)
  await expect.poll(async () => (await topmost(list)).row).not.toBeNull()
  await list.locator('[role="option"]').nth(3).click()
  await expect(list.locator('[role="option"][aria-selected="true"]')).toHaveCount(1)
  await expect(articleHeading(page)).toBeVisible()
  const before = await topmost(list)

  for (const [index, site] of sites.entries()) site.publish(`Fresh ${index}`)
  await expect(feedItem(page, 'All', '2,505 in all')).toBeVisible()
  await expect(list.getByRole('option').first()).toHaveAttribute('aria-setsize', '2505')
  expect(await topmost(list)).toEqual(before)

  await page.getByRole('button', { name: /5 new/ }).click()
  await expect(articleRow(page, 'Fresh 4')).toBeVisible()
  await expect(list.getByRole('option').first()).toHaveAttribute('aria-posinset', '1')
})

test('the open article stays open while new ones come in', async ({ launch, server }) => {
  const { page } = await launch({ tickSeconds: 1 })
  const site = serveSite(server, { path: '/river.xml', title: 'River' })
  await subscribe(page, site.url)
  await articleRow(page, 'River 2').click()
  const frame = page.locator('iframe[title="Article text"]')
  await expect(frame).toBeVisible()
  const handle = await frame.elementHandle()

  for (const title of ['One', 'Two', 'Three']) {
    site.publish(title)
    await expect(articleRow(page, title)).toBeVisible()
  }
  await expect(articleRow(page, 'River 2')).toHaveAttribute('aria-selected', 'true')
  expect(await handle?.evaluate((element) => element.isConnected)).toBe(true)
})
