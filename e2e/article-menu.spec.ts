import { expect, test } from './support/app-test.ts'
import { articleHeading, articleRow, feedItem, subscribe, timeline } from './support/reader-window.ts'
import { seriousFindings } from './support/serious-findings.ts'
import { serveSite } from './support/served-site.ts'

test('the menu of a row does with its article what the keys do with the open one', async ({ launch, server }) => {
  const { page, electron } = await launch()
  await subscribe(page, serveSite(server, { path: '/river.xml', title: 'River', count: 5 }).url)
  await expect(feedItem(page, 'Unread', '5 unread')).toBeVisible()
  const menu = page.getByRole('menu', { name: 'River 3' })
  const choose = async (name: string): Promise<void> => {
    await articleRow(page, 'River 3').click({ button: 'right' })
    await menu.getByRole('menuitem', { name, exact: true }).click()
  }
  await articleRow(page, 'River 3').click({ button: 'right' })
  expect(await seriousFindings(page), 'the menu of a row').toEqual([])
  await page.keyboard.press('Escape')
  await expect(menu).toHaveCount(0)
  await expect(timeline(page)).toBeFocused()
  await expect(page.getByText('No article selected')).toBeVisible()

  await choose('Mark as read')
  await expect(feedItem(page, 'Unread', '4 unread')).toBeVisible()
  await choose('Mark as unread')
  await expect(feedItem(page, 'Unread', '5 unread')).toBeVisible()
  await choose('Star')
  await expect(feedItem(page, 'Starred', '1 in all')).toBeVisible()
  await choose('Copy link')
  await expect(page.getByText('Address copied.')).toBeVisible()
  expect(await electron.evaluate(({ clipboard }) => clipboard.readText())).toMatch(/^http.*3/)
  await choose('Mark above as read')
  await expect(feedItem(page, 'Unread', '3 unread')).toBeVisible()
  await choose('Mark below as read')
  await expect(feedItem(page, 'Unread', '1 unread')).toBeVisible()
  await choose('Go to the feed')
  await expect(feedItem(page, 'River')).toHaveAttribute('aria-selected', 'true')
  await choose('Open')
  await expect(articleHeading(page)).toHaveText('River 3')
})

test('the menu key opens the menu of the open article’s row', async ({ launch, server }) => {
  const { page } = await launch()
  await subscribe(page, serveSite(server, { path: '/river.xml', title: 'River' }).url)
  await articleRow(page, 'River 2').click()
  await timeline(page).focus()
  for (const key of ['ContextMenu', 'Shift+F10']) {
    await page.keyboard.press(key)
    const menu = page.getByRole('menu', { name: 'River 2' })
    await expect(menu.getByRole('menuitem', { name: 'Mark as unread', exact: true })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(menu).toHaveCount(0)
    await expect(timeline(page)).toBeFocused()
  }
})
