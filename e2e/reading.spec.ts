import { expect, test } from './support/app-test.ts'
import type { RunningApp } from './support/launch-app.ts'
import { articleHeading, articleRow, articleText, feedItem, subscribe, timeline } from './support/reader-window.ts'
import { serveSite } from './support/served-site.ts'

/** Puts a recorder in the place of the system's browser; returns what it was asked to open. */
async function recordExternal({ electron }: RunningApp): Promise<() => Promise<readonly string[]>> {
  await electron.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { openedOutside: opened })
    shell.openExternal = async (url) => {
      opened.push(url)
    }
  })
  return () => electron.evaluate(() => (globalThis as unknown as { openedOutside: string[] }).openedOutside)
}

test('j and k walk through the articles, opening and reading each', async ({ launch, server }) => {
  const { page } = await launch()
  await subscribe(page, serveSite(server, { path: '/river.xml', title: 'River' }).url)
  await expect(feedItem(page, 'Unread', '3 unread')).toBeVisible()

  await page.keyboard.press('j')
  await expect(articleHeading(page)).toHaveText('River 3')
  await expect(articleRow(page, 'River 3')).toHaveAttribute('aria-selected', 'true')
  await expect(articleText(page).getByText('Paragraph of item 3').first()).toBeVisible()
  await page.keyboard.press('j')
  await expect(articleHeading(page)).toHaveText('River 2')
  await expect(articleRow(page, 'River 3')).toHaveAttribute('aria-selected', 'false')
  await page.keyboard.press('k')
  await expect(articleHeading(page)).toHaveText('River 3')
  await expect(feedItem(page, 'Unread', '1 unread')).toBeVisible()
})

test('n goes to the next unread article and leaves out those that were read', async ({ launch, server }) => {
  const { page } = await launch()
  await subscribe(page, serveSite(server, { path: '/river.xml', title: 'River' }).url)
  await articleRow(page, 'River 2').click()
  await expect(articleHeading(page)).toHaveText('River 2')
  await articleRow(page, 'River 3').click()
  await expect(articleHeading(page)).toHaveText('River 3')
  await page.keyboard.press('n')
  await expect(articleHeading(page)).toHaveText('River 1')
  await expect(feedItem(page, 'River', /\d unread/)).toHaveCount(0)
})

test('n goes on in the next feed with something unread, and says when there is none', async ({ launch, server }) => {
  const { page } = await launch()
  await subscribe(page, serveSite(server, { path: '/river.xml', title: 'River', count: 1 }).url)
  await subscribe(page, serveSite(server, { path: '/mill.xml', title: 'Mill', count: 1 }).url)
  await feedItem(page, 'Mill').click()
  await page.keyboard.press('n')
  await expect(articleHeading(page)).toHaveText('Mill 1')
  await page.keyboard.press('n')
  await expect(articleHeading(page)).toHaveText('River 1')
  await expect(feedItem(page, 'River')).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('status').filter({ hasText: 'Going on in “River”.' })).toBeAttached()
  await expect(feedItem(page, 'Unread', /\d unread/)).toHaveCount(0)
  await page.keyboard.press('n')
  await expect(page.getByText('No more unread articles.')).toBeVisible()
  await expect(articleHeading(page)).toHaveText('River 1')
})

test('s stars and m marks as unread, and both are there after a new start', async ({ launch, server }) => {
  const app = await launch()
  const { page } = app
  await subscribe(page, serveSite(server, { path: '/river.xml', title: 'River' }).url)
  await articleRow(page, 'River 2').click()
  await expect(feedItem(page, 'Unread', '2 unread')).toBeVisible()
  await page.keyboard.press('s')
  await expect(feedItem(page, 'Starred', '1 in all')).toBeVisible()
  await page.keyboard.press('m')
  await expect(feedItem(page, 'Unread', '3 unread')).toBeVisible()
  await app.quit()

  const { page: after } = await launch({ profile: app.profile })
  await expect(feedItem(after, 'Unread', '3 unread')).toBeVisible()
  await feedItem(after, 'Starred').click()
  await expect(timeline(after).getByRole('option')).toHaveCount(1)
  await expect(articleRow(after, 'River 2')).toBeVisible()
})

test('o opens the article’s own page in the system’s browser', async ({ launch, server }) => {
  const app = await launch()
  const site = serveSite(server, { path: '/river.xml', title: 'River' })
  const opened = await recordExternal(app)
  await subscribe(app.page, site.url)
  await articleRow(app.page, 'River 3').click()
  await expect(articleHeading(app.page)).toHaveText('River 3')
  await app.page.keyboard.press('o')
  await expect.poll(opened).toEqual([`${site.siteUrl}/river-3`])
})

test('a link in an article opens in the system’s browser and the window stays where it is', async ({
  launch,
  server,
}) => {
  const app = await launch()
  const site = serveSite(server, { path: '/river.xml', title: 'River' })
  const opened = await recordExternal(app)
  await subscribe(app.page, site.url)
  await articleRow(app.page, 'River 3').click()
  const address = app.page.url()
  await articleText(app.page).getByRole('link', { name: 'the bend' }).first().click()
  await expect.poll(opened).toEqual([server.url('/bend')])
  expect(app.page.url()).toBe(address)
  expect(app.electron.windows()).toHaveLength(1)
  await expect(articleText(app.page).getByText('Paragraph of item 3').first()).toBeVisible()
})

test('marking all as read can be undone, and the undo gives back exactly what was unread', async ({
  launch,
  server,
}) => {
  const { page } = await launch()
  await subscribe(page, serveSite(server, { path: '/river.xml', title: 'River', count: 5 }).url)
  await articleRow(page, 'River 5').click()
  await expect(feedItem(page, 'Unread', '4 unread')).toBeVisible()

  await page.getByRole('button', { name: 'Mark all as read' }).click()
  await expect(feedItem(page, 'Unread', /\d unread/)).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(feedItem(page, 'Unread', '4 unread')).toBeVisible()
  await feedItem(page, 'Unread').click()
  await expect(articleRow(page, 'River 4')).toBeVisible()
  await expect(articleRow(page, 'River 5')).toHaveCount(0)
})

test('unsubscribing can be undone with every article as it was', async ({ launch, server }) => {
  const { page } = await launch()
  await subscribe(page, serveSite(server, { path: '/river.xml', title: 'River' }).url)
  await subscribe(page, serveSite(server, { path: '/mill.xml', title: 'Mill' }).url)
  await articleRow(page, 'River 3').click()
  await expect(feedItem(page, 'All', '6 in all')).toBeVisible()
  await expect(feedItem(page, 'River', '2 unread')).toBeVisible()

  await feedItem(page, 'River').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Unsubscribe' }).click()
  await expect(feedItem(page, 'River')).toHaveCount(0)
  await expect(feedItem(page, 'All', '3 in all')).toBeVisible()
  await expect(articleRow(page, 'River 2')).toHaveCount(0)

  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(feedItem(page, 'River', '2 unread')).toBeVisible()
  await expect(feedItem(page, 'All', '6 in all')).toBeVisible()
  await expect(articleRow(page, 'River 2')).toBeVisible()
})

test('? shows the map of keys', async ({ launch }) => {
  const { page } = await launch()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toContainText('Next unread article')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})
