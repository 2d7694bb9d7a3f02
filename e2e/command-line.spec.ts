import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './support/app-test.ts'
import { startPlain } from './support/launch-app.ts'
import { ask, feedItem } from './support/reader-window.ts'
import { serveSite } from './support/served-site.ts'

const addDialog = (page: Page) => page.getByRole('dialog', { name: 'Add feed' })

test('an address behind the name opens the dialog with what is there, in a new app and in the running one', async ({
  launch,
  server,
}) => {
  const river = serveSite(server, { path: '/river.xml', title: 'River Notes' })
  const mill = serveSite(server, { path: '/mill.xml', title: 'Mill Notes' })
  const { page, profile } = await launch({ extra: [`feed:${river.url}`] })
  await expect(addDialog(page)).toContainText('River Notes 3')

  const [code] = await once(startPlain(profile, [mill.url]), 'exit')
  expect(code).toBe(0)
  await expect(addDialog(page)).toContainText('Mill Notes 3')
  await expect(addDialog(page)).not.toContainText('River Notes')
  await addDialog(page).getByRole('button', { name: 'Subscribe' }).click()
  await expect(feedItem(page, 'Mill Notes', '3 unread')).toBeVisible()
  expect(server.requestsTo('/mill.xml')).toHaveLength(1)
})

test('an OPML file that is opened is imported, and a file that is none has its sentence', async ({
  launch,
  server,
}) => {
  const site = serveSite(server, { path: '/river.xml', title: 'River Notes' })
  const { page, profile } = await launch()
  const list = join(profile, 'my feeds.opml')
  writeFileSync(list, `<opml version="2.0"><body><outline type="rss" text="River" xmlUrl="${site.url}"/></body></opml>`)
  await once(startPlain(profile, [list]), 'exit')
  await expect(feedItem(page, 'River', '3 unread')).toBeVisible()
  await expect(page.getByRole('dialog')).toContainText('1 feed')
  await page.keyboard.press('Escape')

  // The sentence may be gone again before a slow machine is done with the second start.
  const ended = once(startPlain(profile, ['/no/such/list.opml']), 'exit')
  await expect(page.getByText(/“list\.opml” could not be read/)).toBeVisible()
  await ended
})

test('a profile that lies beside the app is used, and where it lies can be opened from the settings', async ({
  launch,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'courant-stick-'))
  try {
    const profile = join(folder, 'courant-profile')
    mkdirSync(profile)
    const env = { APPIMAGE: join(folder, 'Courant.AppImage'), XDG_CONFIG_HOME: join(folder, 'config') }
    const { electron, page, quit } = await launch({ profile, namesProfile: false, env })
    await expect(page.getByRole('region', { name: 'Welcome' })).toBeVisible()
    expect(existsSync(join(profile, 'courant.db'))).toBe(true)
    await electron.evaluate(({ shell }) => {
      shell.openPath = async (path) => {
        process.env.OPENED = path
        return ''
      }
    })
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByRole('group', { name: 'Profile folder' }).getByRole('button', { name: 'Open the folder' }).click()
    await expect.poll(() => electron.evaluate(() => process.env.OPENED)).toBe(profile)
    // An app that runs writes into its profile while it is removed.
    await quit()
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
})

test('safe mode starts from the defaults, and what is stored is there again without it', async ({ launch }) => {
  const usual = await launch()
  await ask(usual.page, 'settings:set', { settings: { theme: 'dark', notifications: true } })
  await usual.quit()

  const safe = await launch({ profile: usual.profile, extra: ['--safe-mode'] })
  const { settings } = await ask(safe.page, 'app:bootstrap', null)
  expect(settings).toMatchObject({ theme: 'system', notifications: false, remoteImages: false })
  await ask(safe.page, 'settings:set', { settings: { theme: 'sepia' } })
  expect((await ask(safe.page, 'app:bootstrap', null)).settings.theme).toBe('sepia')
  await safe.quit()

  const again = await launch({ profile: usual.profile })
  expect((await ask(again.page, 'app:bootstrap', null)).settings).toMatchObject({ theme: 'dark', notifications: true })
})

test('what the log says lies in the profile as well', async ({ launch }) => {
  const app = await launch()
  await app.quit()
  const kept = readFileSync(join(app.profile, 'logs', 'courant.log'), 'utf8')
  expect(kept).toMatch(/^\S+Z info {2}main {5}Courant \d+\.\d+\.\d+ on Electron/)
})
