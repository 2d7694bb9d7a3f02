import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { expect, test } from './support/app-test.ts'
import { articleRow, feedItem, feedList, subscribe } from './support/reader-window.ts'
import { seriousFindings } from './support/serious-findings.ts'
import { serveSite } from './support/served-site.ts'

async function option(page: Page, name: string | RegExp): Promise<Locator> {
  await page.getByRole('button', { name: 'Sidebar options' }).click()
  return page.getByRole('menu').getByText(name)
}

async function newFolder(page: Page, title: string): Promise<void> {
  await (await option(page, 'New folder')).click()
  const field = page.getByRole('textbox', { name: 'Name of New folder' })
  await expect(field).toBeFocused()
  await field.fill(title)
  await field.press('Enter')
  await expect(feedItem(page, title)).toBeVisible()
}

async function menuOf(page: Page, name: string): Promise<Locator> {
  await feedItem(page, name).click({ button: 'right' })
  return page.getByRole('menu')
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

/** Gives the row in the sidebar that is chosen another name. */
async function rename(page: Page, before: string, name: string): Promise<void> {
  await page.keyboard.press('F2')
  const field = page.getByRole('textbox', { name: `Name of ${before}` })
  await expect(field).toBeFocused()
  await page.keyboard.type(name)
  await expect(field).toHaveValue(name)
  await page.keyboard.press('Enter')
}

async function chooseFiles(electron: ElectronApplication, paths: { readonly open: string; readonly save: string }) {
  await electron.evaluate(({ dialog }, { open, save }) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [open] })) as typeof dialog.showOpenDialog
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath: save })) as typeof dialog.showSaveDialog
  }, paths)
}

test('folders hold feeds, count what is unread in them, and are moved by keys and by the mouse', async ({
  launch,
  server,
}) => {
  const { page } = await launch()
  for (const name of ['Mill', 'River']) {
    await subscribe(page, serveSite(server, { path: `/${name}.xml`, title: `${name} Notes` }).url)
  }
  await newFolder(page, 'Water')
  await expect(page.getByText('This folder is empty')).toBeVisible()
  expect(await seriousFindings(page), 'an empty folder').toEqual([])

  await (await menuOf(page, 'River Notes')).getByText('Move to folder…').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Folder' }).selectOption('Water')
  expect(await seriousFindings(page), 'choosing a folder').toEqual([])
  await dialog.getByRole('button', { name: 'Move' }).click()
  await expect(feedItem(page, 'Water', '3')).toHaveAttribute('aria-expanded', 'true')
  await expect.poll(() => rows(page)).toEqual(['Water', '  River Notes', 'Mill Notes'])

  await feedItem(page, 'Water').click()
  await expect(articleRow(page, 'River Notes 1')).toBeVisible()
  await expect(articleRow(page, 'Mill Notes 1')).toBeHidden()
  await page.locator('#feed-tree').focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(() => rows(page)).toEqual(['Mill Notes', 'Water', '  River Notes'])
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => rows(page)).toEqual(['Mill Notes', 'Water'])
  await page.keyboard.press('ArrowRight')
  await rename(page, 'Water', 'Waters')
  await expect.poll(() => rows(page)).toEqual(['Mill Notes', 'Waters', '  River Notes'])

  await page.keyboard.type("'mi")
  await expect(feedItem(page, 'Mill Notes')).toHaveAttribute('aria-selected', 'true')
  await feedItem(page, 'Mill Notes').dragTo(feedItem(page, 'Waters'))
  await expect.poll(() => rows(page)).toEqual(['Waters', '  Mill Notes', '  River Notes'])
  await feedItem(page, 'River Notes').dragTo(feedItem(page, 'Mill Notes'), { targetPosition: { x: 60, y: 3 } })
  await expect.poll(() => rows(page)).toEqual(['Waters', '  River Notes', '  Mill Notes'])
  expect(await seriousFindings(page), 'feeds in folders').toEqual([])

  await (await menuOf(page, 'Waters')).getByText('Delete folder').click()
  await expect.poll(() => rows(page)).toEqual(['River Notes', 'Mill Notes'])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => rows(page)).toEqual(['Waters', '  River Notes', '  Mill Notes'])
})

test('the order, what is hidden, closed folders and own names outlive a restart', async ({ launch, server }) => {
  const first = await launch()
  const { page } = first
  for (const name of ['Mill', 'River']) {
    await subscribe(page, serveSite(server, { path: `/${name}.xml`, title: `${name} Notes` }).url)
  }
  await newFolder(page, 'Water')
  await feedItem(page, 'Mill Notes').dragTo(feedItem(page, 'Water'))
  await expect.poll(() => rows(page)).toEqual(['Water', '  Mill Notes', 'River Notes'])
  await feedItem(page, 'Mill Notes').click()
  await rename(page, 'Mill Notes', 'My mill')
  await expect(feedItem(page, 'My mill')).toBeVisible()
  await page.getByRole('button', { name: 'Mark all as read' }).click()
  await feedItem(page, 'River Notes').click()
  await (await option(page, 'Hide what is read')).click()
  await expect.poll(() => rows(page)).toEqual(['River Notes'])
  expect(await seriousFindings(page), 'what is read is hidden').toEqual([])
  await (await option(page, 'Hide what is read')).click()
  await feedItem(page, 'Water').click()
  await page.locator('#feed-tree').press('ArrowLeft')
  await expect.poll(() => rows(page)).toEqual(['Water', 'River Notes'])
  await first.quit()

  const again = await launch({ profile: first.profile })
  await expect(feedItem(again.page, 'Water')).toHaveAttribute('aria-expanded', 'false')
  await expect.poll(() => rows(again.page)).toEqual(['Water', 'River Notes'])
  await again.page.locator('#feed-tree').focus()
  await feedItem(again.page, 'Water').click()
  await again.page.keyboard.press('ArrowRight')
  await expect.poll(() => rows(again.page)).toEqual(['Water', '  My mill', 'River Notes'])
})

test('Today has what is dated today, and a folder can be searched', async ({ launch, server }) => {
  const { page } = await launch()
  await subscribe(page, serveSite(server, { path: '/Mill.xml', title: 'Mill Notes' }).url)
  await feedItem(page, 'Today').click()
  await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible()
  expect(await seriousFindings(page), 'today').toEqual([])
  await newFolder(page, 'Water')
  await feedItem(page, 'Mill Notes').dragTo(feedItem(page, 'Water'))
  await expect.poll(() => rows(page)).toEqual(['Water', '  Mill Notes'])
  await feedItem(page, 'Water').click()
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox', { name: 'Search articles' })).toBeFocused()
  await page.keyboard.type('notes')
  await expect(page.getByRole('radio', { name: 'In this folder' })).toBeChecked()
  await expect(page.getByRole('search').getByRole('status')).toContainText('article')
})

test('a list of feeds is imported from a file, taken back as a whole, and exported as it was', async ({
  launch,
  server,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'courant-lists-'))
  const open = join(folder, 'feeds.opml')
  const save = join(folder, 'mine.opml')
  const mill = serveSite(server, { path: '/mill.xml', title: 'Mill Notes' }).url
  const dead = server.url('/nothing-here.xml')
  writeFileSync(
    open,
    `<opml version="1.1"><body><outline text="Water"><outline text="Mill Notes" xmlUrl="${mill}"/>
      <outline text="Deep"><outline text="Dead feed" XMLURL="${dead}"/></outline></outline>
      <outline text="Odd one" xmlUrl="nowhere"/></body></opml>`,
  )
  try {
    const { page, electron } = await launch()
    await chooseFiles(electron, { open, save })
    expect(await seriousFindings(page), 'the welcome').toEqual([])
    await page.getByRole('button', { name: 'Import feeds…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Feeds imported' })
    await expect(dialog).toContainText('2 feeds were added, and 2 folders.')
    await expect(dialog).toContainText('1 entry was left out:')
    await expect(dialog.getByRole('listitem')).toContainText('Odd one')
    expect(await seriousFindings(page), 'the report of an import').toEqual([])
    await dialog.getByRole('button', { name: 'Done' }).click()
    await expect.poll(() => rows(page)).toEqual(['Water', '  Mill Notes', '  Deep', '    Dead feed'])
    await expect(feedItem(page, 'Mill Notes', '3')).toBeVisible()

    await (await option(page, 'Export feeds…')).click()
    await expect(page.getByText('Your feeds are in “mine.opml”.')).toBeVisible()
    const exported = readFileSync(save, 'utf8')
    expect(exported.replaceAll(/\s+/g, ' ')).toContain(
      `<outline text="Water" title="Water"> <outline type="rss" text="Mill Notes" title="Mill Notes" xmlUrl="${mill}"`,
    )

    await (await option(page, 'Import feeds…')).click()
    await expect(dialog).toContainText('2 feeds were there already.')
    await dialog.getByRole('button', { name: 'Done' }).click()

    writeFileSync(open, `<opml><body><outline text="Other" xmlUrl="${dead}?2"/></body></opml>`)
    await (await option(page, 'Import feeds…')).click()
    await expect(feedItem(page, 'Other')).toBeVisible()
    await dialog.getByRole('button', { name: 'Take it back' }).click()
    await expect(feedItem(page, 'Other')).toBeHidden()
    await expect(feedItem(page, 'Mill Notes')).toBeVisible()

    writeFileSync(open, 'no list at all')
    await (await option(page, 'Import feeds…')).click()
    await expect(page.getByText('This is no list of feeds')).toBeVisible()
    await page.getByRole('button', { name: 'Help', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Moving from another reader' })).toBeFocused()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('a list that is dropped on the window is imported', async ({ launch, server }) => {
  const { page } = await launch()
  const { url } = serveSite(server, { path: '/mill.xml', title: 'Mill Notes' })
  const list = `<opml><body><outline text="Mill" xmlUrl="${url}"/></body></opml>`
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], 'feeds.opml'))
    return transfer
  }, list)
  await page.dispatchEvent('body', 'dragover', { dataTransfer: data })
  await expect(page.getByText('Drop the list here')).toBeVisible()
  await page.dispatchEvent('body', 'drop', { dataTransfer: data })
  await expect(page.getByRole('dialog', { name: 'Feeds imported' })).toContainText('1 feed was added.')
  await expect(feedItem(page, 'Mill Notes', '3')).toBeVisible()
})

test('a link that is dropped on the window is looked at for its feeds', async ({ launch, server }) => {
  const { page } = await launch()
  const { url } = serveSite(server, { path: '/mill.xml', title: 'Mill Notes' })
  const data = await page.evaluateHandle((address) => {
    const transfer = new DataTransfer()
    transfer.setData('text/uri-list', address)
    return transfer
  }, url)
  await page.dispatchEvent('body', 'dragover', { dataTransfer: data })
  await expect(page.getByText('Drop the address here')).toBeVisible()
  await page.dispatchEvent('body', 'drop', { dataTransfer: data })
  await expect(page.getByRole('textbox', { name: 'Address' })).toHaveValue(url)
  await expect(page.getByRole('article', { name: 'Preview' })).toContainText('Mill Notes')
})
