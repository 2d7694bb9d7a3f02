import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/app-test.ts'
import { articleHeading, articleRow, ask, feedItem, subscribe, timeline } from './support/reader-window.ts'
import { seriousFindings } from './support/serious-findings.ts'
import { serveSite } from './support/served-site.ts'

function editor(page: Page): Locator {
  return page.getByRole('dialog', { name: /saved search$/ })
}

function condition(page: Page, line: number, part: 'what' | 'how' | 'value'): Locator {
  return editor(page).getByLabel(`Condition ${line}: ${part}`)
}

test('a search that is shown can be saved; it stands in the sidebar, counts what is unread and pages as any view', async ({
  launch,
  server,
}) => {
  const { page } = await launch({ tickSeconds: 2 })
  const river = serveSite(server, { path: '/river.xml', title: 'River' })
  river.publish('Kayak tour', '<p>On the water</p>')
  await subscribe(page, river.url)
  await feedItem(page, 'All').click()

  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox', { name: 'Search articles' })).toBeFocused()
  await page.keyboard.type('kayak')
  await expect(timeline(page).getByRole('option')).toHaveCount(1)
  await page.getByRole('button', { name: 'Save this search…' }).click()
  await expect(editor(page).getByRole('textbox', { name: 'Name' })).toHaveValue('kayak')
  await expect(condition(page, 1, 'value')).toHaveValue('kayak')
  await expect(editor(page).getByRole('status').first()).toHaveText('Finds 1 article.')
  await editor(page).getByRole('textbox', { name: 'Name' }).fill('Boats')
  expect(await seriousFindings(page)).toEqual([])
  await editor(page).getByRole('button', { name: 'Save' }).click()

  await expect(feedItem(page, 'Boats', '1 unread')).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: 'Boats' })).toBeVisible()
  await expect(timeline(page).getByRole('option')).toHaveCount(1)

  river.publish('Second kayak', '<p>Another</p>')
  await expect(feedItem(page, 'Boats', '2 unread')).toBeVisible()
  await expect(timeline(page).getByRole('option')).toHaveCount(2)

  await articleRow(page, 'Second kayak').click()
  await expect(articleHeading(page)).toHaveText('Second kayak')
  await expect(feedItem(page, 'Boats', '1 unread')).toBeVisible()
  await page.getByRole('button', { name: 'Mark all as read' }).click()
  await expect(articleRow(page, 'Kayak tour')).toHaveAccessibleDescription(/^read/i)
  await expect(feedItem(page, 'Boats', 'unread')).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(feedItem(page, 'Boats', '1 unread')).toBeVisible()
})

test('a search of several conditions is made from the menu, edited, renamed, deleted and taken back', async ({
  launch,
  server,
}) => {
  const { page } = await launch()
  const river = serveSite(server, { path: '/river.xml', title: 'River' })
  const mill = serveSite(server, { path: '/mill.xml', title: 'Mill' })
  river.publish('Kayak tour', '<p>On the water</p>')
  mill.publish('Kayak mill', '<p>Grinding</p>')
  for (const { url } of [river, mill]) await subscribe(page, url)
  await expect(feedItem(page, 'Mill')).toBeVisible()

  await page.getByRole('button', { name: 'Sidebar options' }).click()
  await page.getByRole('menuitem', { name: 'New saved search' }).click()
  await expect(editor(page).getByRole('button', { name: 'Save' })).toBeDisabled()
  await editor(page).getByRole('textbox', { name: 'Name' }).fill('Mills')
  await condition(page, 1, 'value').fill('kayak')
  await expect(editor(page).getByRole('status').first()).toHaveText('Finds 2 articles.')
  await editor(page).getByRole('button', { name: 'Add a condition' }).click()
  await condition(page, 2, 'what').selectOption('Feed')
  await condition(page, 2, 'value').selectOption('Mill')
  await expect(editor(page).getByRole('status').first()).toHaveText('Finds 1 article.')
  await editor(page).getByRole('button', { name: 'Save' }).click()
  await expect(timeline(page).getByRole('option')).toHaveCount(1)
  await expect(articleRow(page, 'Kayak mill')).toBeVisible()

  await feedItem(page, 'Mills').click()
  await page.keyboard.press('F2')
  await editor(page).getByRole('textbox', { name: 'Name' }).fill('Everything wet')
  await editor(page).getByRole('radio', { name: 'Any of them holds' }).check()
  await editor(page).getByRole('button', { name: 'Save' }).click()
  await expect(feedItem(page, 'Everything wet')).toBeVisible()
  await expect(articleRow(page, 'Kayak tour')).toBeVisible()

  await feedItem(page, 'Everything wet').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Delete saved search' }).click()
  await expect(feedItem(page, 'Everything wet')).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 2, name: 'All articles' })).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(feedItem(page, 'Everything wet')).toBeVisible()
})

test('saved searches are put in order by mouse and by key, and their menu edits, marks and deletes', async ({
  launch,
  server,
}) => {
  const first = await launch()
  const { page } = first
  await subscribe(page, serveSite(server, { path: '/river.xml', title: 'River' }).url)
  for (const title of ['One', 'Two', 'Three']) {
    const words = { type: 'text', field: 'anywhere', test: 'words', value: 'river' } as const
    await ask(page, 'saved:create', { title, conditions: { match: 'all', of: [words] } })
  }
  const names = () =>
    page
      .getByRole('treeitem')
      .evaluateAll((rows) => rows.slice(4, 7).map((row) => row.querySelector('.tree-row-title')?.textContent ?? ''))
  await expect(feedItem(page, 'Three', '3 unread')).toBeVisible()
  await expect.poll(names).toEqual(['One', 'Two', 'Three'])

  await feedItem(page, 'Three').dragTo(feedItem(page, 'One'), { targetPosition: { x: 60, y: 3 } })
  await expect.poll(names).toEqual(['Three', 'One', 'Two'])
  await feedItem(page, 'Three').dragTo(feedItem(page, 'River'))
  await expect.poll(names).toEqual(['Three', 'One', 'Two'])

  await feedItem(page, 'Three').click()
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(names).toEqual(['One', 'Three', 'Two'])
  await expect(page.getByRole('navigation').getByRole('status').filter({ hasText: 'Three: 2 of 3' })).toBeAttached()
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(names).toEqual(['Three', 'One', 'Two'])

  await page.keyboard.press('ContextMenu')
  const menu = page.getByRole('menu', { name: 'Three' })
  await expect(menu.getByRole('menuitem')).toHaveText([/^Mark all as read/, /^Edit…/, /^Delete saved search/])
  expect(await seriousFindings(page)).toEqual([])
  await menu.getByRole('menuitem', { name: 'Delete saved search' }).click()
  await expect.poll(names).toEqual(['One', 'Two', 'River'])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(names).toEqual(['Three', 'One', 'Two'])
  await feedItem(page, 'One').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Edit…' }).click()
  await expect(editor(page).getByRole('textbox', { name: 'Name' })).toHaveValue('One')
  await page.keyboard.press('Escape')
  await feedItem(page, 'One').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Mark all as read' }).click()
  await expect(feedItem(page, 'Three', 'unread')).toHaveCount(0)
  await first.quit()

  const again = await launch({ profile: first.profile })
  await expect(feedItem(again.page, 'Two')).toBeVisible()
  await expect(again.page.getByRole('treeitem').nth(4)).toContainText('Three')
})

test('why a saved search could not be saved is read out, and what was typed stays', async ({ launch }) => {
  const { page } = await launch()
  const words = { type: 'text', field: 'anywhere', test: 'words', value: 'river' } as const
  const { id } = await ask(page, 'saved:create', { title: 'Rivers', conditions: { match: 'all', of: [words] } })
  await feedItem(page, 'Rivers').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Edit…' }).click()
  await editor(page).getByRole('textbox', { name: 'Name' }).fill('Brooks')
  await ask(page, 'saved:delete', { id })

  await editor(page).getByRole('button', { name: 'Save' }).click()
  await expect(editor(page).getByRole('alert')).toHaveText('This saved search is not there any more.')
  await expect(editor(page).getByRole('textbox', { name: 'Name' })).toHaveValue('Brooks')
})
