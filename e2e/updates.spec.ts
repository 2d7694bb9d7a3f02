import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { test as base, expect } from './support/app-test.ts'
import type { RunningApp } from './support/launch-app.ts'
import { startUpdateServer, type UpdateServer } from './support/update-server.ts'

const newer = { version: '9.1.0', notes: 'Reads <b>faster</b>.', content: Buffer.alloc(4_000_000, 'new') }

interface Installed {
  readonly publisher: UpdateServer
  /** The AppImage that runs, as far as anybody can tell. */
  readonly image: string
  readonly start: (url?: string) => Promise<RunningApp>
}

const test = base.extend<{ readonly installed: Installed }>({
  installed: async ({ launch }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'courant-image-'))
    const image = join(folder, 'Courant.AppImage')
    writeFileSync(image, 'old')
    const publisher = await startUpdateServer()
    const env = { APPIMAGE: image, XDG_CACHE_HOME: join(folder, 'cache') }
    const start = (url = publisher.url) => launch({ env, extra: [`--test-updates=${url}`] })
    await use({ publisher, image, start })
    await publisher.close()
    rmSync(folder, { recursive: true, force: true })
  },
})

async function lookForUpdates({ electron, page }: RunningApp): Promise<Locator> {
  await electron.evaluate(({ Menu }) => {
    const help = Menu.getApplicationMenu()?.items.find((item) => item.role === 'help')
    help?.submenu?.items.find((item) => item.label === 'Check for updates…')?.click()
  })
  return page.getByRole('dialog', { name: 'Updates' })
}

test('a newer version is found, fetched and installed by a word each, and the old one is whole until the end', async ({
  installed: { publisher, image, start },
}) => {
  publisher.publish(newer)
  const app = await start()
  expect(publisher.requests).toEqual([])
  const dialog = await lookForUpdates(app)
  await expect(dialog).toContainText('Courant 9.1.0 is there')
  await expect(dialog.getByRole('region', { name: 'What is new' })).toHaveText('Reads faster.')
  expect(publisher.requests.map(({ path }) => path)).toEqual(['/latest-linux.yml'])

  await dialog.getByRole('button', { name: 'Download' }).click()
  await expect(dialog).toContainText('is downloaded and whole')
  expect(readFileSync(image, 'utf8')).toBe('old')
  await dialog.getByRole('button', { name: 'Install when I quit' }).click()
  await expect(dialog).toContainText('is installed when you quit')
  expect(readFileSync(image, 'utf8')).toBe('old')
  await dialog.getByRole('button', { name: 'Do not install' }).click()
  await expect.poll(() => existsSync(`${image}.new`)).toBe(false)
  await dialog.getByRole('button', { name: 'Install when I quit' }).click()
  await expect(dialog).toContainText('is installed when you quit')
  await app.quit()
  expect(readFileSync(image).equals(newer.content)).toBe(true)

  // The same for every installation: nobody is told from others by what is asked.
  const numbers = new Set(publisher.requests.map(({ headers }) => headers['x-user-staging-id']))
  expect([...numbers]).toEqual(['00000000-0000-0000-0000-000000000000'])
  expect(
    publisher.requests.map(({ headers }) => headers['user-agent']).filter((agent) => !agent?.startsWith('Courant/')),
  ).toEqual([])
  expect(readdirSync(app.profile)).not.toContain('.updaterId')
})

test('what was fetched without a further word is not installed', async ({ installed: { publisher, image, start } }) => {
  publisher.publish(newer)
  const app = await start()
  const dialog = await lookForUpdates(app)
  await dialog.getByRole('button', { name: 'Download' }).click()
  await expect(dialog).toContainText('is downloaded and whole')
  await app.quit()
  expect(readFileSync(image, 'utf8')).toBe('old')
})

test('a download that is cancelled leaves the offer, and can be begun again', async ({
  installed: { publisher, start },
}) => {
  publisher.publish({ ...newer, content: Buffer.alloc(40_000_000, 'new') })
  publisher.slow = true
  const app = await start()
  const dialog = await lookForUpdates(app)
  await dialog.getByRole('button', { name: 'Download' }).click()
  await expect(dialog.getByRole('progressbar', { name: 'Downloading the new version' })).toHaveAttribute(
    'value',
    /^[1-9]/,
  )
  await dialog.getByRole('button', { name: 'Cancel the download' }).click()
  await expect(dialog.getByRole('button', { name: 'Download', exact: true })).toBeVisible()
  publisher.slow = false
  await dialog.getByRole('button', { name: 'Download', exact: true }).click()
  await expect(dialog).toContainText('is downloaded and whole')
})

test('bytes that nobody vouches for are thrown away', async ({ installed: { publisher, image, start } }) => {
  publisher.publish({ ...newer, isTampered: true })
  const app = await start()
  const dialog = await lookForUpdates(app)
  await dialog.getByRole('button', { name: 'Download' }).click()
  await expect(dialog).toContainText('is not the file that its publisher vouches for')
  await app.quit()
  expect(readFileSync(image, 'utf8')).toBe('old')
})

test('no list of versions, an older version, and a server out of reach are each a sentence', async ({
  installed: { publisher, start },
}) => {
  const app = await start()
  const dialog = await lookForUpdates(app)
  await expect(dialog).toContainText('no list of versions')
  publisher.publish({ ...newer, version: '0.0.1' })
  await dialog.getByRole('button', { name: 'Look again' }).click()
  await expect(dialog).toContainText('There is none newer than yours')
  await publisher.close().catch(() => undefined)
  await dialog.getByRole('button', { name: 'Look again' }).click()
  await expect(dialog).toContainText('cannot be reached')
})

test('a copy that runs from source says why it asks nobody', async ({ launch }) => {
  const app = await launch()
  const dialog = await lookForUpdates(app)
  await expect(dialog).toContainText('This Courant runs from its source')
})
