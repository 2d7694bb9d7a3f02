import type { Page } from '@playwright/test'
import { expect, test } from './support/app-test.ts'
import { articleRow, feedItem, subscribe } from './support/reader-window.ts'
import { seriousFindings } from './support/serious-findings.ts'
import { serveSite } from './support/served-site.ts'

async function mark(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'List options' }).click()
  await page.getByRole('menuitem', { name }).click()
}

test('what is above, below, or older than a week is marked as read, and each is taken back', async ({
  launch,
  server,
}) => {
  const { page } = await launch()
  const site = serveSite(server, { path: '/river.xml', title: 'River', count: 10 })
  site.publish('From today')
  await subscribe(page, site.url)
  await expect(feedItem(page, 'Unread', '11 unread')).toBeVisible()
  await articleRow(page, 'River 6').click()
  await expect(feedItem(page, 'Unread', '10 unread')).toBeVisible()

  await page.getByRole('button', { name: 'List options' }).click()
  expect(await seriousFindings(page), 'the menu of the list').toEqual([])
  await page.keyboard.press('Escape')

  for (const { name, left } of [
    { name: 'Above the open article', left: 5 },
    { name: 'Below the open article', left: 5 },
    { name: 'Older than a week', left: 1 },
  ]) {
    await mark(page, name)
    await expect(feedItem(page, 'Unread', `${left} unread`), name).toBeVisible()
    await page.getByRole('button', { name: 'Undo' }).last().click()
    await expect(feedItem(page, 'Unread', '10 unread'), `${name}, taken back`).toBeVisible()
  }
  await expect(articleRow(page, 'River 6')).toHaveAttribute('aria-selected', 'true')
})

test('the focus goes back to where it was once a notice is gone, to the list where that is gone, too', async ({
  launch,
  server,
}) => {
  const { page } = await launch()
  await subscribe(page, serveSite(server, { path: '/river.xml', title: 'River', count: 3 }).url)
  await expect(feedItem(page, 'Unread', '3 unread')).toBeVisible()
  const list = page.getByRole('listbox', { name: 'Articles' })
  const tree = page.getByRole('tree', { name: 'Feeds' })
  const undo = page.getByRole('button', { name: 'Undo' }).last()
  const markAll = async (): Promise<void> => {
    await page.keyboard.press('Shift+A')
    await expect(feedItem(page, 'Unread', '3 unread')).toHaveCount(0)
  }

  for (const place of [list, tree]) {
    await place.focus()
    await markAll()
    await undo.focus()
    await page.keyboard.press('Enter')
    await expect(feedItem(page, 'Unread', '3 unread')).toBeVisible()
    await expect(place).toBeFocused()
  }

  await page.evaluate(() => {
    const passing = document.createElement('button')
    document.body.append(passing)
    passing.focus()
  })
  await markAll()
  await undo.focus()
  await page.evaluate(() => document.body.lastElementChild?.remove())
  await page.keyboard.press('Enter')
  await expect(list).toBeFocused()

  await tree.focus()
  await markAll()
  await page.getByRole('button', { name: 'Dismiss' }).last().focus()
  await page.keyboard.press('Enter')
  await expect(tree).toBeFocused()
})
