import { mkdirSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from './support/app-test.ts'
import { makeProfile } from './support/launch-app.ts'
import { ask, feedItem, subscribe, timeline } from './support/reader-window.ts'
import { serveSite } from './support/served-site.ts'

const at = '2026-03-04T05:06:07.089Z error main    '

test('a report of a profile full of secrets tells what is wrong and none of them', async ({ launch, server }) => {
  const profile = join(makeProfile(), 'Jane Doe', 'own folder')
  mkdirSync(join(profile, 'logs'), { recursive: true })
  const said = [
    `the profile ${profile} is read`,
    'what https://jane:hunter2@wintergarden.example/diary?key=hunter2 brought cannot be stored',
    'the system’s proxy for http://wintergarden:53128 is not known: getaddrinfo ENOTFOUND wintergarden',
    `the feeds could not be written to “Diary of Jane.opml”: EACCES: open '${join(homedir(), 'Diary of Jane.opml')}'`,
    'poller says: Wintergarden',
    'SQLITE_FULL: the disk is full',
  ]
  writeFileSync(join(profile, 'logs', 'courant.log'), `${said.map((message) => `${at} ${message}`).join('\n')}\n`)
  const { page, electron } = await launch({
    profile,
    tickSeconds: 2,
    extra: ['--proxy-server=http://wintergarden:53128', '--proxy-bypass-list=127.0.0.1'],
  })
  const site = serveSite(server, { path: '/wintergarden.xml', title: 'Wintergarden' })
  const feedId = await subscribe(page, site.url)
  await ask(page, 'folder:create', { title: 'Diary', parentId: null })
  await ask(page, 'feed:rename', { feedId, title: 'Diary of Jane' })
  await ask(page, 'settings:set', { settings: { theme: 'dark', tickMinutes: 30 } })
  await timeline(page).getByRole('option').first().click()
  server.serve('/wintergarden.xml', { type: 'status', status: 404 })
  await expect(feedItem(page, 'Diary of Jane', 'failing')).toBeVisible()

  await electron.evaluate(({ Menu }) => {
    const help = Menu.getApplicationMenu()?.items.find((item) => item.role === 'help')
    help?.submenu?.items.find((item) => item.label === 'Diagnostics…')?.click()
  })
  const dialog = page.getByRole('dialog', { name: 'Diagnostics' })
  await expect(dialog.getByRole('region', { name: 'Report' })).toContainText('## log')
  const shown = await dialog.getByRole('region', { name: 'Report' }).innerText()
  for (const told of [
    /^version: \d/m,
    /^system: \w+ .+/m,
    /^theme: "dark"$/m,
    /^tickMinutes: 30$/m,
    /^schema: \d+; SQLite 3/m,
    /^feeds: 1, paused 0; folders 1; saved searches 0$/m,
    /^failing, http-status 404: 1$/m,
    /^main: longest /m,
    /SQLITE_FULL: the disk is full/,
    /ENOTFOUND <host>/,
  ])
    expect(shown).toMatch(told)
  const secrets = [
    profile,
    homedir(),
    site.url,
    'wintergarden',
    'diary',
    'jane',
    'doe',
    'hunter2',
    '53128',
    '127.0.0.1',
  ]
  expect(secrets.filter((secret) => shown.toLowerCase().includes(secret.toLowerCase()))).toEqual([])

  await dialog.getByRole('button', { name: 'Copy' }).click()
  await expect(page.getByText('Report copied.').first()).toBeVisible()
  expect(await electron.evaluate(({ clipboard }) => clipboard.readText())).toBe(shown)
})
