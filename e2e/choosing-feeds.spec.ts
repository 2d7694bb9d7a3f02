import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/app-test.ts'
import type { FeedServer } from './support/feed-server.ts'
import { ask, feedItem, feedList, subscribe } from './support/reader-window.ts'
import { seriousFindings } from './support/serious-findings.ts'
import { serveSite } from './support/served-site.ts'

const tree = (page: Page): Locator => page.getByRole('tree', { name: 'Feeds' })
const bar = (page: Page): Locator => page.getByRole('toolbar', { name: 'Chosen feeds and folders' })
const chosen = (page: Page): Locator => tree(page).getByRole('treeitem', { selected: true })

async function subscribeAll(page: Page, server: FeedServer, names: readonly string[]): Promise<void> {
  for (const name of names) await subscribe(page, serveSite(server, { path: `/${name}.xml`, title: name }).url)
  for (const name of names) await expect(feedItem(page, name, '3')).toBeVisible()
}

/** The rows under the smart feeds, from top to bottom, each indented by its level. */
async function rows(page: Page): Promise<readonly string[]> {
  return feedList(page)
    .getByRole('treeitem')
    .evaluateAll((items) =>
      items.slice(4).map((item) => {
        const title = item.querySelector('.tree-row-title')?.textContent ?? ''
        return `${'  '.repeat(Number(item.getAttribute('aria-level')) - 1)}${title}`
      }),
    )
}

/** Notes on the page's body what is shown beside the pointer, which is no part of the page. */
async function noteDragPictures(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { setDragImage } = DataTransfer.prototype
    DataTransfer.prototype.setDragImage = function (picture, x, y) {
      document.body.dataset.dragged = picture.getBoundingClientRect().width > 0 ? (picture.textContent ?? '') : ''
      setDragImage.call(this, picture, x, y)
    }
  })
}

test('several feeds are chosen by mouse and by key, and moved to a folder together', async ({ launch, server }) => {
  const { page } = await launch()
  await subscribeAll(page, server, ['Alder', 'Birch', 'Cedar', 'Elm'])
  await ask(page, 'folder:create', { title: 'Trees', parentId: null })
  await expect(tree(page)).toHaveAttribute('aria-multiselectable', 'true')

  await feedItem(page, 'Alder').click()
  await feedItem(page, 'Cedar').click({ modifiers: ['ControlOrMeta'] })
  await expect(chosen(page)).toHaveCount(2)
  await expect(bar(page)).toContainText('2 chosen')
  await expect(feedList(page).getByRole('status').filter({ hasText: '2 chosen' })).toBeAttached()
  await expect(page.getByRole('heading', { level: 2, name: 'Alder' })).toBeVisible()
  expect(await seriousFindings(page), 'several chosen feeds').toEqual([])

  await feedItem(page, 'Alder').click({ modifiers: ['Shift'] })
  await expect(bar(page)).toContainText('3 chosen')
  await page.keyboard.press('Escape')
  await expect(bar(page)).toHaveCount(0)
  await expect(tree(page)).toBeFocused()

  await feedItem(page, 'Birch').click()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('ControlOrMeta+ArrowDown')
  await expect(bar(page)).toContainText('2 chosen')
  await page.keyboard.press('ControlOrMeta+Space')
  await expect(bar(page)).toContainText('3 chosen')
  await page.keyboard.press('ControlOrMeta+Space')
  await expect(bar(page)).toContainText('2 chosen')

  await bar(page).getByRole('button', { name: 'Move to folder…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Move 2 entries' })
  await dialog.getByRole('combobox', { name: 'Folder' }).selectOption('Trees')
  expect(await seriousFindings(page), 'moving several').toEqual([])
  await dialog.getByRole('button', { name: 'Move' }).click()
  await expect.poll(() => rows(page)).toEqual(['Trees', '  Birch', '  Cedar', 'Alder', 'Elm'])

  await feedItem(page, 'Alder').click()
  await feedItem(page, 'Elm').click({ modifiers: ['Shift'] })
  await noteDragPictures(page)
  await feedItem(page, 'Elm').dragTo(feedItem(page, 'Trees'))
  await expect.poll(() => rows(page)).toEqual(['Trees', '  Alder', '  Birch', '  Cedar', '  Elm'])
  expect(await page.evaluate(() => document.body.dataset.dragged)).toBe('2 feeds')
  await expect(page.locator('.drag-picture')).toHaveCount(0)

  await feedItem(page, 'Birch').click()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(() => rows(page)).toEqual(['Trees', '  Alder', '  Elm', '  Birch', '  Cedar'])
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => rows(page)).toEqual(['Trees', '  Birch', '  Cedar', '  Alder', '  Elm'])
})

test('what is chosen is marked as read, paused and left together, each taken back as one', async ({
  launch,
  server,
}, info) => {
  const { page, electron } = await launch()
  const list = info.outputPath('trees.opml')
  await subscribeAll(page, server, ['Alder', 'Birch', 'Cedar', 'Elm'])
  const { folderId } = await ask(page, 'folder:create', { title: 'Trees', parentId: null })
  await expect.poll(() => rows(page)).toEqual(['Trees', 'Alder', 'Birch', 'Cedar', 'Elm'])
  await feedItem(page, 'Birch').dragTo(feedItem(page, 'Trees'))
  // What is dropped moves the rows under it.
  await expect.poll(() => rows(page)).toEqual(['Trees', '  Birch', 'Alder', 'Cedar', 'Elm'])
  await feedItem(page, 'Cedar').dragTo(feedItem(page, 'Trees'))
  expect(folderId).toBeGreaterThan(0)
  await expect.poll(() => rows(page)).toEqual(['Trees', '  Birch', '  Cedar', 'Alder', 'Elm'])
  await expect(feedItem(page, 'Unread', '12 unread')).toBeVisible()

  await feedItem(page, 'All').click()
  await feedItem(page, 'Trees').click({ modifiers: ['ControlOrMeta'] })
  await feedItem(page, 'Elm').click({ modifiers: ['ControlOrMeta'] })
  await bar(page).getByRole('button', { name: 'Mark all as read' }).click()
  await expect(feedItem(page, 'Unread', '3 unread')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(feedItem(page, 'Unread', '12 unread')).toBeVisible()

  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as typeof dialog.showSaveDialog
  }, list)
  await bar(page).getByRole('button', { name: 'More for the chosen' }).click()
  await page.getByRole('menuitem', { name: 'Export feeds…' }).click()
  await expect(page.getByText('Your feeds are in “trees.opml”.')).toBeVisible()
  const exported = readFileSync(list, 'utf8')
  for (const name of ['Trees', 'Birch', 'Cedar', 'Elm']) expect(exported).toContain(`"${name}"`)
  expect(exported).not.toContain('Alder')

  // A row that is not chosen has its own menu.
  await feedItem(page, 'Alder').click({ button: 'right' })
  await expect(page.getByRole('menu', { name: 'Alder' })).toBeVisible()
  await page.keyboard.press('Escape')
  await feedItem(page, 'Elm').click({ button: 'right' })
  const menu = page.getByRole('menu', { name: 'Chosen feeds and folders' })
  await expect(menu.getByRole('menuitem', { name: 'Refresh 3 feeds' })).toBeVisible()
  expect(await seriousFindings(page), 'the menu of what is chosen').toEqual([])
  await menu.getByRole('menuitem', { name: 'Pause' }).click()
  await expect(page.getByText('3 feeds are paused.')).toBeVisible()
  await expect(feedItem(page, 'Birch', 'paused')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(page.getByText('3 feeds are looked at again.')).toBeVisible()
  await expect(feedItem(page, /\w+/.source, 'paused')).toHaveCount(0)

  await tree(page).focus()
  await page.keyboard.press('ContextMenu')
  await menu.getByRole('menuitem', { name: 'Delete 1 folder and unsubscribe from 3 feeds' }).click()
  await expect.poll(() => rows(page)).toEqual(['Alder'])
  await expect(feedItem(page, 'Unread', '3 unread')).toBeVisible()
  await expect(bar(page)).toHaveCount(0)
  await expect(page.getByText('Deleted 1 folder and unsubscribed from 3 feeds.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect.poll(() => rows(page)).toEqual(['Trees', '  Birch', '  Cedar', 'Alder', 'Elm'])
  await expect(feedItem(page, 'Unread', '12 unread')).toBeVisible()

  await feedItem(page, 'Alder').click()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Delete')
  await expect.poll(() => rows(page)).toEqual(['Trees', '  Birch', '  Cedar'])
})
