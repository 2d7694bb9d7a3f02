import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from './support/app-test.ts'
import { articleRow, ask, feedItem, subscribe } from './support/reader-window.ts'
import { serveSite } from './support/served-site.ts'

let folder: string
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'courant-archives-'))
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Answers the system's dialogs, which no driver can reach. */
async function chooseFile(electron: ElectronApplication, path: string): Promise<void> {
  await electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [chosen] })) as typeof dialog.showOpenDialog
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath: chosen })) as typeof dialog.showSaveDialog
  }, path)
}

async function runFromPalette(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('combobox', { name: 'Go to, or do' }).fill(name)
  await page.getByRole('option', { name, exact: true }).click()
}

/** As what is usual where `form` is null. */
async function exportTo(page: Page, what: string, form: string | null): Promise<void> {
  await runFromPalette(page, 'Export articles')
  const dialog = page.getByRole('dialog', { name: 'Export articles' })
  await dialog.getByRole('combobox', { name: 'What' }).selectOption(what)
  if (form !== null) await dialog.getByRole('combobox', { name: 'As' }).selectOption(form)
  await dialog.getByRole('button', { name: 'Choose where…' }).click()
}

test('everything is exported here and imported on another profile, twice, with what was read and starred', async ({
  launch,
  server,
}) => {
  const archive = join(folder, 'all.jsonl')
  const { url } = serveSite(server, { path: '/river.xml', title: 'River', count: 5 })
  const first = await launch()
  await subscribe(first.page, url)
  await expect(feedItem(first.page, 'River', '5')).toBeVisible()
  await articleRow(first.page, 'River 1').click()
  await first.page.getByRole('button', { name: 'Star', exact: true }).click()
  await expect(feedItem(first.page, 'River', '4')).toBeVisible()
  await chooseFile(first.electron, archive)
  await exportTo(first.page, 'everything', 'json')
  await expect(first.page.getByText('5 articles are in “all.jsonl”.')).toBeVisible()
  expect(readdirSync(folder)).toEqual(['all.jsonl'])
  await first.quit()

  const { page, electron } = await launch()
  await chooseFile(electron, archive)
  await runFromPalette(page, 'Import an archive')
  await page.getByRole('button', { name: 'Choose the archive…' }).click()
  const report = page.getByRole('dialog', { name: 'Archive imported' })
  await expect(report).toContainText('1 feed was added.')
  await expect(report).toContainText('5 articles were added.')
  await report.getByRole('button', { name: 'Done' }).click()
  await expect(feedItem(page, 'River', '4')).toBeVisible()
  await expect(feedItem(page, 'Starred', '1 in all')).toBeVisible()

  await runFromPalette(page, 'Import an archive')
  await page.getByRole('button', { name: 'Choose the archive…' }).click()
  await expect(report).toContainText('Nothing in it was missing here.')
  await expect(report).toContainText('5 articles were there already')
  await report.getByRole('button', { name: 'Done' }).click()

  writeFileSync(archive, 'no archive at all')
  await runFromPalette(page, 'Import an archive')
  await page.getByRole('button', { name: 'Choose the archive…' }).click()
  await expect(page.getByText('“all.jsonl” is no archive of Courant.')).toBeVisible()
})

test('everything is exported as a folder: an archive that is imported again, a list of feeds for any reader, and pages', async ({
  launch,
  server,
}) => {
  const target = join(folder, 'all')
  const { url } = serveSite(server, { path: '/river.xml', title: 'River', count: 3 })
  const first = await launch()
  await subscribe(first.page, url)
  await expect(feedItem(first.page, 'River', '3')).toBeVisible()
  await chooseFile(first.electron, target)
  await exportTo(first.page, 'everything', null)
  await expect(first.page.getByText('3 articles are in “all”.')).toBeVisible()
  expect(readdirSync(folder)).toEqual(['all'])
  expect(readdirSync(target).sort()).toEqual(['archive.jsonl', 'feeds.opml', 'pages'])
  expect(readFileSync(join(target, 'feeds.opml'), 'utf8')).toContain(`xmlUrl="${url}"`)
  expect(readdirSync(join(target, 'pages'))).toContain('index.html')
  await first.quit()

  const { page, electron } = await launch()
  await chooseFile(electron, join(target, 'archive.jsonl'))
  await runFromPalette(page, 'Import an archive')
  await page.getByRole('button', { name: 'Choose the archive…' }).click()
  await expect(page.getByRole('dialog', { name: 'Archive imported' })).toContainText('3 articles were added.')
})

test('articles are exported as pages, and a name that is taken is refused', async ({ launch, server }) => {
  const pages = join(folder, 'pages')
  const { page, electron } = await launch()
  await subscribe(page, serveSite(server, { path: '/river.xml', title: 'River', count: 3 }).url)
  await expect(feedItem(page, 'River', '3')).toBeVisible()
  await chooseFile(electron, pages)
  await exportTo(page, 'articles', 'html')
  await expect(page.getByText('3 articles are in “pages”.')).toBeVisible()
  expect(readFileSync(join(pages, 'index.html'), 'utf8')).toContain('River')
  await exportTo(page, 'articles', 'html')
  await expect(page.getByText('There is something called “pages” already.')).toBeVisible()
  expect(readdirSync(folder)).toEqual(['pages'])
})

test('the longest choices of any language stay within the dialog of a narrow window', async ({ launch }) => {
  const { page, electron } = await launch()
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(520, 640))
  for (const language of ['en', 'de', 'fr'] as const) {
    await ask(page, 'settings:set', { settings: { language } })
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    await electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.send('command', { command: 'export-articles' }),
    )
    const dialog = page.locator('dialog[open]')
    await expect(dialog).toBeVisible()
    const { over, right, edges } = await dialog.evaluate((element) => ({
      over: element.scrollWidth - element.clientWidth,
      right: element.getBoundingClientRect().right,
      edges: [...element.querySelectorAll('select, button')].map((each) => each.getBoundingClientRect().right),
    }))
    expect(over, language).toBeLessThanOrEqual(0)
    expect(Math.max(...edges), language).toBeLessThan(right)
    await page.keyboard.press('Escape')
  }
})

test('what a crash left of an export is gone after the next start, and nothing else', async ({ launch }) => {
  const first = await launch()
  await first.quit()
  const part = join(folder, 'all.jsonl.mjv5k2o0.part')
  for (const file of [part, join(folder, 'mine.jsonl.mjv5k2o0.part')]) writeFileSync(file, '{"format":')
  writeFileSync(join(first.profile, 'exports.json'), JSON.stringify([part]))
  await launch({ profile: first.profile })
  await expect.poll(() => readdirSync(folder)).toEqual(['mine.jsonl.mjv5k2o0.part'])
  await expect.poll(() => existsSync(join(first.profile, 'exports.json'))).toBe(false)
})

test('an export that is cancelled leaves nothing', async ({ launch, server }) => {
  const { page, electron } = await launch({ extra: ['--test-slow-jobs=1500'] })
  await subscribe(page, serveSite(server, { path: '/river.xml', title: 'River', count: 30 }).url)
  await expect(feedItem(page, 'River', '30')).toBeVisible()
  const archive = join(folder, 'all.jsonl')
  await chooseFile(electron, archive)
  await exportTo(page, 'everything', 'json')
  await page.getByRole('button', { name: 'Cancel: Exporting articles' }).click()
  await expect(page.getByText(/The export was cancelled|articles are in/)).toBeVisible()
  expect(existsSync(`${archive}.part`)).toBe(false)
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
})
