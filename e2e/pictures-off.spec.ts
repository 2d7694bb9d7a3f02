import type { Page } from '@playwright/test'
import { expect, test } from './support/app-test.ts'
import type { FeedServer } from './support/feed-server.ts'
import { articleHeading, articlePane, articleRow, articleText, ask, subscribe } from './support/reader-window.ts'
import { seriousFindings } from './support/serious-findings.ts'
import { serveSite } from './support/served-site.ts'

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** Two feeds with one article each, whose picture is at `/picture-NAME.png`. */
async function withPictures(page: Page, server: FeedServer): Promise<void> {
  for (const name of ['River', 'Mill']) {
    const path = `/picture-${name}.png`
    server.serve(path, { type: 'text', status: 200, contentType: 'image/png', body: picture })
    const site = serveSite(server, { path: `/${name.toLowerCase()}.xml`, title: name, count: 1 })
    const html = `<p>Before.</p><img src="${server.url(path)}" alt="${name} seen from the bank" width="320" height="200"><p>After.</p>`
    site.publish(`${name} in pictures`, html)
    await subscribe(page, site.url)
  }
}

async function open(page: Page, name: string): Promise<void> {
  await articleRow(page, `${name} in pictures`).click()
  await expect(articleHeading(page)).toHaveText(`${name} in pictures`)
  await expect(articleText(page).getByText('After.')).toBeVisible()
}

const shown = (page: Page, name: string) => articleText(page).getByAltText(`${name} seen from the bank`)
const show = (page: Page) => articleText(page).getByRole('button', { name: 'Show images' })
const loads = (server: FeedServer, name: string) => server.requestsTo(`/picture-${name}.png`).length

test('images that are switched off are not asked for until a person wants to see those of one article', async ({
  launch,
  server,
}) => {
  const { page } = await launch()
  await ask(page, 'settings:set', { settings: { remoteImages: false } })
  await page.reload()
  await withPictures(page, server)
  await open(page, 'River')
  await expect(articleText(page).getByText('River seen from the bank')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  expect(loads(server, 'River')).toBe(0)

  await show(page).click()
  await expect(shown(page, 'River')).toHaveJSProperty('naturalWidth', 1)
  await expect(show(page)).toHaveCount(0)

  await open(page, 'Mill')
  await expect(show(page)).toBeVisible()
  await page.keyboard.press('i')
  await expect(shown(page, 'Mill')).toHaveJSProperty('naturalWidth', 1)
  await open(page, 'River')
  await expect(show(page)).toBeVisible()
})

test('a feed’s images can be shown always, or never, whatever the settings say, also after a new start', async ({
  launch,
  server,
}) => {
  const app = await launch()
  const { page } = app
  await withPictures(page, server)
  await open(page, 'River')
  await expect.poll(() => loads(server, 'River')).toBeGreaterThan(0)
  await articlePane(page).getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Never show images of this feed' }).click()
  await expect(show(page)).toBeVisible()
  await open(page, 'Mill')
  await expect(shown(page, 'Mill')).toBeVisible()

  await articleRow(page, 'Mill in pictures').click()
  await page.getByRole('treeitem', { name: /^Mill/ }).click()
  await page.getByRole('button', { name: 'Feed actions' }).click()
  await page.getByRole('menuitem', { name: 'Details' }).click()
  await page.getByRole('combobox', { name: 'Images' }).selectOption({ label: 'Always shown' })
  await page.getByRole('button', { name: 'Done' }).click()
  await ask(page, 'settings:set', { settings: { remoteImages: false } })
  await app.quit()

  const { page: after } = await launch({ profile: app.profile })
  await open(after, 'River')
  await expect(show(after)).toBeVisible()
  await open(after, 'Mill')
  await expect(shown(after, 'Mill')).toHaveJSProperty('naturalWidth', 1)
  await expect(show(after)).toHaveCount(0)
})
