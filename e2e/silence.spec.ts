import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { OpenDialog } from '../src/renderer/stores/selection-store'
import { type CommandName, commands } from '../src/shared/commands.ts'
import { expect, test } from './support/app-test.ts'
import { makeProfile, type RunningApp } from './support/launch-app.ts'
import { articleRow, ask, feedItem, subscribe, timeline } from './support/reader-window.ts'
import { startRecordingProxy } from './support/recording-proxy.ts'
import { serveSite } from './support/served-site.ts'

/** What is done now and then comes so many times sooner: an hour is 36 seconds, and a tick of five minutes is three. */
const hurry = 100
const tickSeconds = 3
const ticksOfAnHour = 12

/** The system's own dialog, which nobody here could close. */
const leftOut: readonly CommandName[] = ['print']

const open = (page: Page) => page.locator('dialog[open], [role="menu"]')

async function closeAll(page: Page): Promise<void> {
  // What opens a moment later is closed, too, and some take a second Escape.
  await expect
    .poll(async () => {
      if ((await open(page).count()) > 0) await page.keyboard.press('Escape')
      // A list that is drawn once more shows what is left.
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
      return open(page).count()
    })
    .toBe(0)
}

const command = ({ electron }: RunningApp, name: CommandName): Promise<void> =>
  electron.evaluate(({ BrowserWindow }, chosen) => {
    BrowserWindow.getAllWindows()[0]?.webContents.send('command', { command: chosen })
  }, name)

/** What the system's dialogs for files are answered with from now on; null cancels them. */
async function answerFileDialogs({ electron }: RunningApp, path: string | null): Promise<void> {
  await electron.evaluate(({ dialog, shell }, chosen) => {
    const filePaths = chosen === null ? [] : [chosen]
    dialog.showOpenDialog = async () => ({ canceled: chosen === null, filePaths })
    dialog.showSaveDialog = async () => ({ canceled: chosen === null, filePath: chosen ?? '' })
    shell.openExternal = async () => {}
    shell.openPath = async () => ''
  }, path)
}

interface Place {
  /** Where files can be written. */
  readonly folder: string
  /** The address of the feed. */
  readonly feed: string
}

type Way = (app: RunningApp, place: Place) => Promise<void>

const byCommand =
  (name: CommandName): Way =>
  (app) =>
    command(app, name)

const byMenu =
  (row: string, item: string): Way =>
  async ({ page }) => {
    await feedItem(page, row).click({ button: 'right' })
    await page.getByRole('menuitem', { name: item, exact: true }).click()
  }

/** How each dialog is opened: one that is new does not compile until it stands here. */
const dialogs: { readonly [T in OpenDialog['type']]: Way } = {
  'add-feed': byCommand('add-feed'),
  starters: byCommand('starters'),
  help: byCommand('help'),
  settings: byCommand('settings'),
  keys: byCommand('show-keys'),
  palette: byCommand('palette'),
  responsiveness: byCommand('responsiveness'),
  diagnostics: byCommand('diagnostics'),
  updates: byCommand('check-updates'),
  'crash-report': async (app) => {
    await command(app, 'diagnostics')
    await app.page.getByRole('button', { name: 'Last crash report' }).click()
  },
  imported: async (app, { folder, feed }) => {
    const list = join(folder, 'feeds.opml')
    writeFileSync(list, `<opml version="2.0"><body><outline type="rss" text="River" xmlUrl="${feed}"/></body></opml>`)
    await answerFileDialogs(app, list)
    await command(app, 'import-feeds')
  },
  'export-articles': byCommand('export-articles'),
  'import-archive': byCommand('import-archive'),
  'archive-imported': async (app, { folder }) => {
    await answerFileDialogs(app, join(folder, 'kept.jsonl'))
    await command(app, 'export-articles')
    await app.page.getByRole('combobox', { name: 'As' }).selectOption('json')
    await app.page.getByRole('button', { name: 'Choose where…' }).click()
    await expect(app.page.getByRole('dialog', { name: 'Export articles' })).toBeHidden()
    await command(app, 'import-archive')
    await app.page.getByRole('button', { name: 'Choose the archive…' }).click()
    await expect(app.page.getByRole('dialog', { name: 'Archive imported' })).toBeVisible()
  },
  'move-to-folder': byMenu('River Notes', 'Move to folder…'),
  'feed-details': byMenu('River Notes', 'Details'),
  'feed-health': byMenu('River Notes', 'Health'),
  'feeds-health': byCommand('feeds-health'),
  'saved-search': byCommand('new-saved-search'),
  rules: byCommand('rules'),
  rule: async (app) => {
    await command(app, 'rules')
    await app.page.getByRole('button', { name: 'New rule' }).click()
  },
  'folder-details': byMenu('Things', 'Details'),
}

const views = ['All', 'Today', 'Unread', 'Starred', 'Things', 'River Notes']
const menuButtons = ['Sidebar options', 'List options', 'Feed actions', 'More']

async function openEverything(app: RunningApp, place: Place): Promise<void> {
  const { page } = app
  for (const view of views) {
    await feedItem(page, view).click()
    await feedItem(page, view).click({ button: 'right' })
    await expect(page.getByRole('menu')).toBeVisible()
    await closeAll(page)
  }
  await articleRow(page, 'River Notes 2').click()
  for (const name of menuButtons) {
    await page.getByRole('button', { name, exact: true }).click()
    await expect(page.getByRole('menu')).toBeVisible()
    await closeAll(page)
  }
  await articleRow(page, 'River Notes 2').click({ button: 'right' })
  await expect(page.getByRole('menu')).toBeVisible()
  await closeAll(page)
  for (const [type, way] of Object.entries(dialogs)) {
    await answerFileDialogs(app, null)
    await way(app, place)
    await expect(page.locator('dialog[open]'), type).toHaveCount(1)
    await closeAll(page)
  }
  await answerFileDialogs(app, null)
  for (const { name } of commands.filter((row) => !leftOut.includes(row.name))) {
    await command(app, name)
    await closeAll(page)
  }
}

/** So that there is a report of a crash to be looked at. */
function profileWithCrash(): string {
  const profile = makeProfile()
  mkdirSync(join(profile, 'crashes'))
  const report = {
    part: 'window',
    at: Date.UTC(2026, 0, 2),
    reason: 'crashed',
    exitCode: 11,
    version: '0.1.0',
    runtime: '',
  }
  const rest = { system: {}, ranForMs: null, dump: null, log: [] }
  const file = join(profile, 'crashes', 'crash-2026-01-02T00-00-00-000Z-window.json')
  writeFileSync(file, JSON.stringify({ ...report, ...rest }))
  return profile
}

test('a start, an hour of running, and every dialog, menu, view and command ask nobody that a feed did not cause', async ({
  launch,
  server,
}) => {
  test.setTimeout(600_000)
  const proxy = await startRecordingProxy()
  // Whatever goes out has to pass the proxy: Chromium would spare this computer's own addresses.
  const through = [`--proxy-server=${proxy.url}`, '--proxy-bypass-list=<-loopback>']
  const profile = profileWithCrash()
  const app = await launch({ profile, tickSeconds, extra: [...through, `--test-hurry=${hurry}`] })
  const { page } = app
  const site = serveSite(server, { path: '/river.xml', title: 'River Notes' })
  await expect(page.getByRole('button', { name: 'Add feed' }).first()).toBeVisible()
  expect(proxy.wanted, 'a start without feeds').toEqual([])

  await subscribe(page, site.url)
  await ask(page, 'folder:create', { title: 'Things', parentId: null })
  await expect(feedItem(page, 'River Notes', '3 unread')).toBeVisible()
  await timeline(page).getByRole('option').first().click()
  const polls = () => proxy.wanted.filter((address) => address === site.url).length
  const before = polls()
  await expect.poll(polls, { timeout: 180_000 }).toBeGreaterThan(before + ticksOfAnHour)
  // The feed, and once the icon of its site.
  const { origin } = new URL(site.url)
  const caused = [site.url, `${origin}/favicon.ico`, site.siteUrl, `${origin}/`]
  expect(
    proxy.wanted.filter((address) => !caused.includes(address)),
    'an hour',
  ).toEqual([])

  await openEverything(app, { folder: profile, feed: site.url })
  await app.quit()
  // Among the commands is the full text of an article, from its own page.
  expect(
    proxy.wanted.filter((address) => !address.startsWith(`${origin}/`)),
    'everything that opens',
  ).toEqual([])
  await proxy.close()
})
