import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './support/app-test.ts'
import { feedItem, subscribe } from './support/reader-window.ts'
import { serveSite } from './support/served-site.ts'

test('a backup is made by hand, and takes the place of a damaged file, which is kept', async ({ launch, server }) => {
  const app = await launch()
  await subscribe(app.page, serveSite(server, { path: '/river.xml', title: 'River', count: 20 }).url)
  await expect(feedItem(app.page, 'All', '20 in all')).toBeVisible()
  await app.page.getByRole('button', { name: 'Settings' }).click()
  const settings = app.page.getByRole('dialog', { name: 'Settings' })
  await settings.getByRole('button', { name: 'Back up now' }).click()
  await expect(app.page.getByText('The backup is made and sound.')).toBeVisible()
  await expect(settings.getByRole('combobox', { name: 'Backup' })).toBeVisible()
  await app.quit()
  const path = join(app.profile, 'courant.db')
  expect(readdirSync(join(app.profile, 'backups'))).toHaveLength(1)

  writeFileSync(path, 'this is no database '.repeat(1_000))
  const { page } = await launch({ profile: app.profile })
  await expect(page.getByText(/was damaged, so the backup of .* took its place/)).toBeVisible()
  await expect(feedItem(page, 'All', '20 in all')).toBeVisible()
  expect(existsSync(`${path}.damaged-1`)).toBe(true)
})

test('a backup is restored by hand at the next start, and what was there is kept', async ({ launch, server }) => {
  const app = await launch()
  const { page } = app
  await subscribe(page, serveSite(server, { path: '/river.xml', title: 'River', count: 20 }).url)
  await expect(feedItem(page, 'All', '20 in all')).toBeVisible()
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Back up now' }).click()
  await expect(page.getByRole('combobox', { name: 'Backup' })).toBeVisible()
  await page.keyboard.press('Escape')
  await subscribe(page, serveSite(server, { path: '/other.xml', title: 'Other', count: 5 }).url)
  await expect(feedItem(page, 'All', '25 in all')).toBeVisible()
  // The driver would lose sight of an app that starts itself anew: the spec starts it.
  await app.electron.evaluate(({ app: electronApp }) => {
    electronApp.relaunch = () => undefined
  })
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Restore…' }).click()
  await app.quit()

  const { page: after } = await launch({ profile: app.profile })
  await expect(after.getByText(/^The backup of .* is restored\. What was there before is kept as/)).toBeVisible()
  await expect(feedItem(after, 'All', '20 in all')).toBeVisible()
  expect(existsSync(join(app.profile, 'courant.db.replaced-1'))).toBe(true)
})
