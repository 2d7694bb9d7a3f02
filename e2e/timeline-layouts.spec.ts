import type { Page } from '@playwright/test'
import { expect, test } from './support/app-test.ts'
import { makeItem } from './support/feed-documents.ts'
import type { FeedServer } from './support/feed-server.ts'
import { articleHeading, articleRow, ask, feedItem, subscribe, timeline } from './support/reader-window.ts'
import { seriousFindings } from './support/serious-findings.ts'
import { serveSite } from './support/served-site.ts'

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGMwaDiABzGMSmNDANdAj8FLhwWnAAAAAElFTkSuQmCC',
  'base64',
)

/** A feed of a few days whose newest article has a picture. */
async function follow(page: Page, server: FeedServer) {
  server.serve('/p.png', { type: 'text', status: 200, contentType: 'image/png', body: picture })
  const site = serveSite(server, { path: '/river.xml', title: 'River Notes', count: 60 })
  server.publish(
    '/river.xml',
    makeItem({
      title: 'With a picture',
      siteUrl: site.url,
      html: `<p>See: <img src="${server.url('/p.png')}" alt=""></p>`,
      publishedAt: Date.UTC(2026, 0, 16, 12),
    }),
  )
  await subscribe(page, site.url)
  await expect(articleRow(page, 'With a picture')).toBeVisible()
  return site
}

async function choose(page: Page, name: string, role: 'menuitemradio' | 'menuitemcheckbox' = 'menuitemradio') {
  await page.getByRole('button', { name: 'List options' }).click()
  await page.getByRole(role, { name }).click()
  await expect(page.getByRole('menu')).toBeHidden()
}

const titles = (page: Page) =>
  timeline(page)
    .getByRole('option')
    .evaluateAll((rows) =>
      rows
        .sort((a, b) => Number(a.getAttribute('aria-posinset')) - Number(b.getAttribute('aria-posinset')))
        .map((row) => row.querySelector('.row-title')?.textContent),
    )

test('three layouts show the same articles, the topmost stays, and pictures come only while they may', async ({
  launch,
  server,
}) => {
  const { page } = await launch()
  await follow(page, server)
  const image = articleRow(page, 'With a picture').locator('img')
  await expect(image).toBeVisible()
  expect(await image.evaluate((element: HTMLImageElement) => element.decode().then(() => element.naturalWidth))).toBe(
    10,
  )
  await timeline(page).evaluate((list) => list.scrollTo({ top: 20 * 98 }))
  await expect(articleRow(page, 'River Notes 41')).toBeVisible()
  for (const layout of ['Compact', 'Cards', 'Comfortable']) {
    await choose(page, layout)
    await expect(articleRow(page, 'River Notes 41')).toBeInViewport()
    expect(await seriousFindings(page), layout).toEqual([])
  }
  await choose(page, 'Cards')
  await timeline(page).evaluate((list) => list.scrollTo({ top: 0 }))
  await expect(image).toBeVisible()
  await ask(page, 'settings:set', { settings: { remoteImages: false } })
  await page.reload()
  await expect(articleRow(page, 'With a picture')).toBeVisible()
  await expect(image).toHaveCount(0)
})

test('a view remembers its order and that it leaves out what is read; another view keeps its own', async ({
  launch,
  server,
}) => {
  const { page } = await launch()
  await follow(page, server)
  await feedItem(page, 'River Notes').click()
  await choose(page, 'Oldest first')
  await expect.poll(async () => (await titles(page))[0]).toBe('River Notes 1')
  await articleRow(page, 'River Notes 1').click()
  await choose(page, 'Unread only', 'menuitemcheckbox')
  await expect.poll(async () => (await titles(page))[0]).toBe('River Notes 2')
  await expect(articleHeading(page)).toHaveText('River Notes 1')

  await feedItem(page, 'All').click()
  await expect.poll(async () => (await titles(page))[0]).toBe('With a picture')
  await page.reload()
  await feedItem(page, 'River Notes').click()
  await expect.poll(async () => (await titles(page))[0]).toBe('River Notes 2')
})

test('days have headings that a screen reader hears as groups', async ({ launch, server }) => {
  const { page } = await launch()
  await follow(page, server)
  await choose(page, 'Group by day', 'menuitemcheckbox')
  const groups = timeline(page).getByRole('group')
  await expect(groups.first()).toHaveAccessibleName(/January/)
  await expect(groups.first().getByRole('option').first()).toHaveAccessibleName('With a picture')
  await timeline(page).focus()
  await page.keyboard.press('End')
  await expect(articleRow(page, 'River Notes 1')).toBeInViewport()
  await expect(articleRow(page, 'River Notes 1')).toHaveAttribute('aria-posinset', '61')
  expect(await seriousFindings(page)).toEqual([])
})

for (const layout of ['Compact', 'Comfortable', 'Cards'] as const) {
  for (const order of ['Newest first', 'Oldest first'] as const) {
    test(`arrivals move nothing and announce themselves: ${layout}, ${order}`, async ({ launch, server }) => {
      const { page } = await launch({ tickSeconds: 2 })
      const site = await follow(page, server)
      await choose(page, layout)
      await choose(page, order)
      await choose(page, 'Group by day', 'menuitemcheckbox')
      const open = order === 'Newest first' ? 'River Notes 59' : 'River Notes 3'
      await articleRow(page, open).click()
      await expect(articleRow(page, open)).toHaveAttribute('aria-selected', 'true')
      await expect(articleHeading(page)).toHaveText(open)
      const list = timeline(page)
      const place = () =>
        list.evaluate((element) => {
          const row = element.querySelector('[aria-selected="true"]')
          return [row?.id, Math.round(row?.getBoundingClientRect().top ?? 0)]
        })
      const before = await place()
      site.publish('Fresh one')
      site.publish('Fresh two')
      await expect(feedItem(page, 'All', '63 in all')).toBeVisible()
      const pill = page.getByRole('button', { name: /^2 new/ })
      await expect(pill).toBeVisible()
      expect(await place()).toEqual(before)
      await pill.click()
      await expect(articleRow(page, 'Fresh two')).toBeInViewport()
      await expect(pill).toBeHidden()
    })
  }
}
