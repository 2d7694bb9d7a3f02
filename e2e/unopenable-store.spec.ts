import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { expect, test } from './support/app-test.ts'
import { makeProfile } from './support/launch-app.ts'
import { feedItem, subscribe } from './support/reader-window.ts'
import { serveSite } from './support/served-site.ts'

const trouble = (page: Page) => page.getByRole('alert').first()
const storeOf = (profile: string): string => join(profile, 'courant.db')
const noDatabase = 'this is no database '.repeat(1_000)

function setVersion(file: string, version: number): void {
  const db = new Database(file)
  db.pragma(`user_version = ${version}`)
  db.close()
}

test('a damaged file without a backup is left as it is; the window says so, and ends the app', async ({ launch }) => {
  const profile = makeProfile()
  writeFileSync(storeOf(profile), noDatabase)
  const { page, processes } = await launch({ profile, shows: trouble })
  await expect(trouble(page)).toContainText(`Your articles in ${storeOf(profile)} cannot be read`)
  await expect(page.getByRole('button', { name: 'Open the folder' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Restore/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'Quit' }).click()
  await expect.poll(() => processes().length).toBe(0)
  expect(readFileSync(storeOf(profile), 'utf8')).toBe(noDatabase)
})

test('a damaged file whose only backup is damaged, too, is left as it is', async ({ launch }) => {
  const profile = makeProfile()
  const backup = join(profile, 'backups', 'courant-2026-01-02T03-04-05Z.db')
  mkdirSync(join(profile, 'backups'))
  for (const file of [storeOf(profile), backup]) writeFileSync(file, noDatabase)
  const { page } = await launch({ profile, shows: trouble })
  await expect(trouble(page)).toContainText('Nothing was changed.')
  await expect(page.getByRole('button', { name: /^Restore/ })).toHaveCount(0)
  for (const file of [storeOf(profile), backup]) expect(readFileSync(file, 'utf8')).toBe(noDatabase)
})

test('a store of a newer version is left as it is, and gives way to a backup when that is asked for', async ({
  launch,
  server,
}) => {
  const first = await launch()
  await subscribe(first.page, serveSite(server, { path: '/river.xml', title: 'River', count: 20 }).url)
  await expect(feedItem(first.page, 'All', '20 in all')).toBeVisible()
  await first.page.getByRole('button', { name: 'Settings' }).click()
  await first.page.getByRole('button', { name: 'Back up now' }).click()
  await expect(first.page.getByText('The backup is made and sound.')).toBeVisible()
  await first.quit()
  setVersion(storeOf(first.profile), 999)

  const second = await launch({ profile: first.profile, shows: trouble })
  await expect(trouble(second.page)).toContainText('were written by a newer Courant')
  const marker = `${storeOf(first.profile)}.restore`
  mkdirSync(marker)
  const restore = second.page.getByRole('button', { name: /^Restore the backup of/ })
  await restore.click()
  await expect(second.page.getByRole('alert').nth(1)).toContainText('EISDIR')
  expect(existsSync(`${storeOf(first.profile)}.replaced-1`)).toBe(false)
  rmdirSync(marker)
  // The driver would lose sight of an app that starts itself anew: the spec starts it.
  await second.electron.evaluate(({ app }) => {
    app.relaunch = () => undefined
  })
  await restore.click()
  await expect.poll(() => second.processes().length).toBe(0)

  const third = await launch({ profile: first.profile })
  await expect(third.page.getByText(/^The backup of .* is restored/)).toBeVisible()
  await expect(feedItem(third.page, 'All', '20 in all')).toBeVisible()
  expect(existsSync(`${storeOf(first.profile)}.replaced-1`)).toBe(true)
})

test('a store that cannot be written to is told of before anything is done in it', async ({ launch }) => {
  const profile = makeProfile()
  mkdirSync(`${storeOf(profile)}-wal`)
  writeFileSync(storeOf(profile), '')
  const { page } = await launch({ profile, shows: trouble })
  await expect(trouble(page)).toContainText(`Your articles in ${storeOf(profile)} cannot be opened`)
  await expect(trouble(page)).toContainText('the disk is not full')
})
