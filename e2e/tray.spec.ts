import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { test as base, expect } from './support/app-test.ts'
import { killPlainStarts, makeProfile, removeProfile, startPlain } from './support/launch-app.ts'
import { processTree } from './support/process-tree.ts'
import { articleHeading, ask, feedItem, subscribe } from './support/reader-window.ts'
import { serveSite } from './support/served-site.ts'
import { startTrayHost, type TrayHost } from './support/tray-host.ts'

const test = base.extend<{ tray: TrayHost }>({
  tray: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that a function wants from this pattern.
    async ({}, use) => {
      const tray = await startTrayHost()
      await use(tray)
      await tray.close()
    },
    { auto: true },
  ],
})

/** An item is in the tray before its menu is. */
const expectLabel = (tray: TrayHost, label: string) =>
  expect(async () => expect(await tray.labels()).toContain(label)).toPass()
const windows = (electron: ElectronApplication) =>
  electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible()))
const closeWindow = (electron: ElectronApplication) =>
  electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())

test('the tray says how much is unread, leads to the next article, pauses and goes on', async ({
  launch,
  server,
  tray,
}) => {
  const site = serveSite(server, { path: '/river.xml', title: 'River Notes' })
  const { page } = await launch({ tickSeconds: 1 })
  await subscribe(page, site.url)
  await expectLabel(tray, '3 unread articles')
  await expect.poll(() => tray.toolTip()).toContain('Courant: 3 unread articles')

  await tray.choose('Next unread article')
  await expect(articleHeading(page)).toBeVisible()
  await expectLabel(tray, '2 unread articles')

  await tray.choose('Pause')
  await expect(page.getByText('Paused', { exact: true })).toBeVisible()
  const asked = server.requestsTo('/river.xml').length
  site.publish('While it slept')
  // A pause has no end to wait for: three ticks without a request stand for it.
  await page.waitForTimeout(3_500)
  expect(server.requestsTo('/river.xml').length).toBeLessThanOrEqual(asked + 1)
  await tray.choose('Pause')
  await expect(feedItem(page, 'River Notes', '3 unread')).toBeVisible()
})

test('a pause outlives the app, and the window says how to go on', async ({ launch, server, tray }) => {
  const site = serveSite(server, { path: '/river.xml', title: 'River Notes' })
  const app = await launch()
  await subscribe(app.page, site.url)
  await expect(feedItem(app.page, 'River Notes', '3 unread')).toBeVisible()
  await tray.choose('Pause')
  await expect(app.page.getByText('Paused', { exact: true })).toBeVisible()
  await app.quit()

  const { page } = await launch({ profile: app.profile, tickSeconds: 1 })
  await expect(page.getByText('Paused', { exact: true })).toBeVisible()
  site.publish('While it was paused')
  await page.getByRole('button', { name: 'Go on looking for new articles' }).click()
  await expect(page.getByText('Paused', { exact: true })).toBeHidden()
  await expect(feedItem(page, 'River Notes', '4 unread')).toBeVisible()
})

test('closing the window ends the app, unless it is to stay in the tray, which is explained the first time', async ({
  launch,
  tray,
  notifications,
}) => {
  const { electron, page } = await launch()
  await ask(page, 'settings:set', { settings: { closeToTray: true } })
  await expect.poll(() => tray.items.length).toBe(1)
  await closeWindow(electron)
  await expect.poll(() => windows(electron)).toEqual([false])
  await expect.poll(() => notifications.notices.map(({ title }) => title)).toEqual(['Courant goes on in the tray'])

  await tray.activate()
  await expect.poll(() => windows(electron)).toEqual([true])
  await closeWindow(electron)
  await expect.poll(() => windows(electron)).toEqual([false])
  expect(notifications.notices).toHaveLength(1)

  const ended = electron.waitForEvent('close')
  await tray.choose('Quit')
  await ended
})

test('the session starts it hidden, by an entry that goes when the setting goes', async ({ launch, tray }) => {
  const config = mkdtempSync(join(tmpdir(), 'courant-config-'))
  const entry = join(config, 'autostart', 'courant.desktop')
  const { page, electron } = await launch({ env: { XDG_CONFIG_HOME: config } })
  await expect.poll(() => tray.items.length).toBe(1)
  await ask(page, 'settings:set', { settings: { startAtLogin: true } })
  expect(readFileSync(entry, 'utf8')).toMatch(/^Exec=".+" "--hidden"$/m)
  expect(readFileSync(entry, 'utf8')).toContain(await electron.evaluate(() => process.execPath))
  await ask(page, 'settings:set', { settings: { startAtLogin: false } })
  expect(existsSync(entry)).toBe(false)
  rmSync(config, { recursive: true })
})

test('a hidden start has an icon and no window, and a second start opens one', async ({ tray }) => {
  const profile = makeProfile()
  const { pid = 0 } = startPlain(profile, ['--hidden'])
  const windowsOf = () => processTree(pid).filter(({ command }) => command.includes('--type=renderer')).length
  await expect.poll(() => tray.items.length).toBe(1)
  await expectLabel(tray, 'Nothing unread')
  expect(windowsOf()).toBe(0)
  await once(startPlain(profile), 'exit')
  await expect.poll(windowsOf).toBe(1)
  killPlainStarts()
  removeProfile(profile)
})

test('the window opens where it was', async ({ launch }) => {
  const bounds = (electron: ElectronApplication) =>
    electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
  const first = await launch()
  await first.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 120, y: 90, width: 900, height: 600 }),
  )
  const file = join(first.profile, 'window.json')
  await expect.poll(() => existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).width).toBe(900)
  await first.quit()
  const second = await launch({ profile: first.profile })
  await expect.poll(() => bounds(second.electron)).toEqual({ x: 120, y: 90, width: 900, height: 600 })
})
