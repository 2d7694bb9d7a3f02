import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/app-test.ts'
import type { RunningApp } from './support/launch-app.ts'
import {
  articleHeading,
  articlePane,
  articleRow,
  articleText,
  feedItem,
  feedList,
  subscribe,
} from './support/reader-window.ts'
import { seriousFindings } from './support/serious-findings.ts'
import { serveSite } from './support/served-site.ts'

const byKey = ['ContextMenu', 'Shift+F10'] as const

function entry(page: Page, name: string | RegExp): Locator {
  return page.getByRole('menu').getByRole('menuitem', { name, exact: true })
}

function clipboard({ electron }: RunningApp): Promise<string> {
  return electron.evaluate(({ clipboard: board }) => board.readText())
}

test('every row of the sidebar and the room under them have a menu, by right click and by key', async ({
  launch,
  server,
}) => {
  const { page } = await launch()
  await subscribe(page, serveSite(server, { path: '/river.xml', title: 'River Notes' }).url)
  await feedItem(page, 'Unread').click()
  for (const key of byKey) {
    await feedList(page).getByRole('tree').focus()
    await page.keyboard.press(key)
    await expect(page.getByRole('menu', { name: 'Unread' })).toBeVisible()
    await expect(entry(page, 'Mark all as read').locator('kbd')).toHaveText('Shift A')
    await page.keyboard.press('Escape')
    await expect(feedList(page).getByRole('tree')).toBeFocused()
  }
  await feedItem(page, 'All').click({ button: 'right' })
  await expect(entry(page, 'Refresh all feeds').locator('kbd')).toHaveText('r')
  await expect(entry(page, 'Mark all as read').locator('kbd')).toHaveCount(0)
  expect(await seriousFindings(page)).toEqual([])
  await entry(page, 'Mark all as read').click()
  await expect(feedItem(page, 'River Notes', 'unread')).toHaveCount(0)

  const tree = await feedList(page).getByRole('tree').boundingBox()
  await page.mouse.click((tree?.x ?? 0) + 60, (tree?.y ?? 0) + (tree?.height ?? 0) - 20, { button: 'right' })
  await entry(page, 'Add a feed').click()
  await expect(page.getByRole('dialog', { name: 'Add feed' })).toBeVisible()
})

test('a link, a selection and the article itself have a menu with what can be done with each', async ({
  launch,
  server,
}) => {
  const app = await launch()
  const { page } = app
  const site = serveSite(server, { path: '/river.xml', title: 'River Notes' })
  const html = '<p>The <a href="https://example.org/mill">old mill</a> stands still.</p><p>Water runs.</p>'
  site.publish('Mills', html)
  await subscribe(page, site.url)
  await articleRow(page, 'Mills').click()
  const link = articleText(page).getByRole('link', { name: 'old mill' })
  await link.click({ button: 'right' })
  await entry(page, 'Copy this link').click()
  await expect.poll(() => clipboard(app)).toBe('https://example.org/mill')

  await link.focus()
  await page.keyboard.press('Shift+F10')
  await expect(entry(page, 'Open this link')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)

  await articleText(page)
    .getByText('Water runs.')
    .dblclick({ position: { x: 10, y: 8 } })
  await articleText(page)
    .getByText('Water runs.')
    .click({ button: 'right', position: { x: 10, y: 8 } })
  expect(await seriousFindings(page)).toEqual([])
  await entry(page, 'Copy the text').click()
  await expect.poll(() => clipboard(app)).toBe('Water')
  await articleText(page)
    .getByText('Water runs.')
    .click({ button: 'right', position: { x: 10, y: 8 } })
  await articleText(page).getByText('stands still').click()
  await expect(page.getByRole('menu'), 'a click in the text closes the menu').toHaveCount(0)

  await articleHeading(page).click({ button: 'right' })
  await expect(entry(page, 'Star').locator('kbd')).toHaveText('s')
  await entry(page, 'Star').click()
  await expect(feedItem(page, 'Starred', '1 in all')).toBeVisible()
  await articlePane(page).locator('#article-pane').focus()
  await page.keyboard.press('ContextMenu')
  await expect(entry(page, 'Unstar')).toBeVisible()
})

test('a picture leads to where it came from', async ({ launch, server }) => {
  const app = await launch()
  const { page } = app
  const site = serveSite(server, { path: '/river.xml', title: 'River Notes' })
  site.publish('Picture', `<p><img src="${server.url('/mill.png')}" alt="The mill" width="80" height="60"></p>`)
  await subscribe(page, site.url)
  await articleRow(page, 'Picture').click()
  await articleText(page).getByRole('img', { name: 'The mill' }).click({ button: 'right' })
  await entry(page, 'Copy the address of this picture').click()
  await expect.poll(() => clipboard(app)).toBe(server.url('/mill.png'))
})

test('text fields cut, copy, paste and take back by their menu, in a dialog and in a row', async ({
  launch,
  server,
}) => {
  const app = await launch()
  const { page } = app
  await subscribe(page, serveSite(server, { path: '/river.xml', title: 'River Notes' }).url)
  await page.keyboard.press('a')
  const field = page.getByRole('dialog', { name: 'Add feed' }).getByRole('textbox', { name: 'Address' })
  await field.fill('old mill')
  await field.click({ button: 'right' })
  await expect(entry(page, 'Cut')).toBeDisabled()
  await expect(entry(page, 'Paste').locator('kbd')).toHaveText('Ctrl V')
  expect(await seriousFindings(page)).toEqual([])
  await entry(page, 'Select All').click()
  await expect(field).toBeFocused()
  await page.keyboard.press('Shift+F10')
  await page.keyboard.press('ArrowDown')
  await entry(page, 'Cut').press('Enter')
  await expect(field).toHaveValue('')
  await expect.poll(() => clipboard(app)).toBe('old mill')
  await field.click({ button: 'right' })
  await entry(page, 'Paste').click()
  await expect(field).toHaveValue('old mill')
  await field.click({ button: 'right' })
  await entry(page, 'Undo').click()
  await expect(field).toHaveValue('')
  await page.keyboard.press('Escape')

  await feedItem(page, 'River Notes').click()
  await feedList(page).getByRole('tree').press('F2')
  const name = feedList(page).getByRole('textbox', { name: 'Name of River Notes' })
  await name.click({ button: 'right' })
  await entry(page, 'Paste').click()
  await expect(name).toBeFocused()
  await expect(name).toHaveValue(/old mill/)
})
