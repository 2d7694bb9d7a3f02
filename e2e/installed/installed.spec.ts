import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { getRawHeader, listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { test as base, expect } from '../support/app-test.ts'
import { type Home, type InstalledApp, installedProgram, makeHome, startInstalled } from '../support/installed-app.ts'
import { feedItem, timeline } from '../support/reader-window.ts'
import { serveSite } from '../support/served-site.ts'

const folder = '/opt/Courant'

const test = base.extend<{ home: Home; start: (words?: readonly string[]) => Promise<InstalledApp> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that a function wants from this pattern.
  home: async ({}, use) => {
    const home = makeHome()
    await use(home)
    home.remove()
  },
  start: async ({ home }, use, info) => {
    const apps: InstalledApp[] = []
    await use(async (words) => {
      const app = await startInstalled(home, words)
      apps.push(app)
      return app
    })
    for (const app of apps) {
      if (info.status !== info.expectedStatus) console.error(app.log())
      await app.kill()
    }
  },
})

test('a feed is added through the window, new articles are announced, and quitting leaves no process', async ({
  home,
  start,
  server,
  notifications,
}) => {
  const site = serveSite(server, { path: '/river.xml', title: 'River Notes' })
  const app = await start(['--tick-seconds=2'])
  const { page } = app

  await page.getByRole('button', { name: 'Add feed' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Add feed' })
  await dialog.getByRole('textbox', { name: 'Address' }).fill(site.url)
  await dialog.getByRole('button', { name: 'Find' }).click()
  await dialog.getByRole('button', { name: 'Subscribe' }).click()
  await expect(feedItem(page, 'River Notes', '3 unread')).toBeVisible()
  await expect(timeline(page).getByRole('option')).toHaveCount(3)

  site.publish('The ice is out')
  await expect
    .poll(() => notifications.notices.map(({ title, body }) => ({ title, body })))
    .toEqual([{ title: 'The ice is out', body: 'River Notes' }])
  expect(notifications.notices[0]?.appName).toBe('Courant')

  expect(await app.quit()).toBe(0)
  expect(readdirSync(home.folder).filter((name) => !['.config', '.cache', '.pki', '.local'].includes(name))).toEqual([])
  expect(readdirSync(join(home.folder, '.config', 'Courant'))).toContain('courant.db')
})

test('the sandbox is on: the window’s process has no system calls but those that a filter lets through', async ({
  start,
}) => {
  const app = await start()
  const all = app.processes()
  expect(all.filter(({ command }) => command.includes('--no-sandbox'))).toEqual([])
  const windows = all.filter(({ command }) => command.includes('--type=renderer'))
  expect(windows.length).toBeGreaterThan(0)
  for (const { pid } of windows) expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\s+2$/m)
})

test('the fuses are set for production', async () => {
  const wire = await getCurrentFuseWire(join(folder, 'courant'))
  // The wire is text: a digit for each fuse.
  const [off, on] = [0x30, 0x31]
  expect(wire).toMatchObject({
    [FuseV1Options.RunAsNode]: off,
    [FuseV1Options.EnableCookieEncryption]: on,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
    [FuseV1Options.EnableNodeCliInspectArguments]: off,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: on,
    [FuseV1Options.OnlyLoadAppFromAsar]: on,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: off,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: off,
  })
  const asNode = spawnSync(installedProgram, ['--version'], { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } })
  expect(asNode.stdout.toString()).toMatch(/^Courant \d/)
})

test('the archive holds what runs and nothing else, and what lies beside it is the one binary', () => {
  const archive = join(folder, 'resources', 'app.asar')
  const files = listPackage(archive, { isPack: false }).filter(
    (file) => !/^\/(?:out|node_modules|package\.json)/.test(file),
  )
  expect(files).toEqual([])
  const all = listPackage(archive, { isPack: false })
  expect(all.filter((file) => /\.(?:tsx?|map|[ch](?:pp)?)$|\.test\./.test(file))).toEqual([])
  expect(all.filter((file) => /^\/node_modules\/[^/]+$/.test(file))).toEqual(['/node_modules/better-sqlite3'])
  expect(getRawHeader(archive).headerString).toContain('"unpacked":true')
  const beside = readdirSync(join(folder, 'resources'), { recursive: true, encoding: 'utf8' })
  expect(beside.filter((file) => file.endsWith('.node'))).toHaveLength(1)
  expect(beside.filter((file) => /\.(?:js|json|asar)$/.test(file))).toEqual(['app.asar'])
  expect(readdirSync(join(folder, 'locales')).sort()).toEqual(['de.pak', 'en-US.pak', 'fr.pak'])
})

test('the desktop entry, the metainfo and the icons are valid, and the feed scheme leads here', () => {
  const entry = '/usr/share/applications/courant.desktop'
  const said = spawnSync('desktop-file-validate', [entry], { encoding: 'utf8' })
  expect([said.stdout + said.stderr, said.status]).toEqual(['', 0])
  const metainfo = spawnSync('appstreamcli', ['validate', '--no-net', '/usr/share/metainfo/courant.metainfo.xml'], {
    encoding: 'utf8',
  })
  expect(metainfo.status, metainfo.stdout).toBe(0)
  const text = readFileSync(entry, 'utf8')
  expect(text).toContain('Exec=/opt/Courant/courant %U')
  for (const size of [16, 24, 32, 48, 64, 128, 256, 512]) {
    const picture = readFileSync(`/usr/share/icons/hicolor/${size}x${size}/apps/courant.png`)
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([size, size])
  }
  for (const type of ['x-scheme-handler/feed', 'application/rss+xml', 'application/atom+xml', 'text/x-opml+xml']) {
    expect(text).toMatch(new RegExp(`^MimeType=.*${type.replace('+', '\\+')};`, 'm'))
  }
})

test('a feed: link that is opened on the desktop reaches the running app', async ({ home, start, server }) => {
  const site = serveSite(server, { path: '/river.xml', title: 'River Notes' })
  const { page } = await start()
  const ended = once(spawn('xdg-open', [`feed:${site.url}`], { env: home.env, stdio: 'ignore' }), 'exit')
  await expect(page.getByRole('dialog', { name: 'Add feed' })).toContainText('River Notes 3')
  const [code] = await ended
  expect(code).toBe(0)
  expect(server.requestsTo('/river.xml')).toHaveLength(1)
})

test('a list of feeds that is opened on the desktop is imported by the running app', async ({
  home,
  start,
  server,
}) => {
  const site = serveSite(server, { path: '/river.xml', title: 'River Notes' })
  const { page } = await start()
  const list = join(home.folder, 'my feeds.opml')
  writeFileSync(list, `<opml version="2.0"><body><outline type="rss" text="River" xmlUrl="${site.url}"/></body></opml>`)
  // As the desktops do: by the type that the package has told the system of.
  const ended = once(spawn('gio', ['open', list], { env: home.env, stdio: 'ignore' }), 'exit')
  await expect(feedItem(page, 'River', '3 unread')).toBeVisible()
  const [code] = await ended
  expect(code).toBe(0)
})

test('the command line says what it is and which options there are, and knows no others', () => {
  const say = (...words: readonly string[]) => spawnSync(installedProgram, words, { encoding: 'utf8' })
  expect(say('--version')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^Courant \d+\.\d+\.\d+\n$/) })
  const help = say('--help')
  expect(help.status).toBe(0)
  for (const option of ['--profile DIR', '--hidden', '--safe-mode', '--version']) expect(help.stdout).toContain(option)
  expect(say('--strange')).toMatchObject({ status: 2, stderr: expect.stringContaining('--help lists them all') })
})
