import type { Page } from '@playwright/test'
import { expect, test } from './support/app-test.ts'
import type { FeedServer } from './support/feed-server.ts'
import { articleHeading, articlePane, articleRow, articleText, subscribe } from './support/reader-window.ts'
import { seriousFindings } from './support/serious-findings.ts'
import { serveSite } from './support/served-site.ts'

const filler = Array.from(
  { length: 40 },
  (_, index) => `<p>Part ${index}: ${'the river runs on. '.repeat(12)}</p>`,
).join('')
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="500"><rect width="900" height="500" fill="teal"/></svg>'

async function open(page: Page, server: FeedServer, title: string, html: string): Promise<void> {
  const site = serveSite(server, { path: '/river.xml', title: 'River', count: 1 })
  site.publish(title, html)
  await subscribe(page, site.url)
  await articleRow(page, title).click()
  await expect(articleHeading(page)).toHaveText(title)
}

test('Ctrl+F finds in the article: counted, marked, stepped through, brought into sight, left with Escape', async ({
  launch,
  server,
}) => {
  const { page } = await launch()
  await open(page, server, 'Long', `<p>A <b>caf</b>é at the start.</p>${filler}<p>Another CAFE at the end.</p>`)
  await expect(articleText(page).getByText('at the start')).toBeVisible()
  await page.keyboard.press('Control+f')
  const field = articlePane(page).getByRole('searchbox', { name: 'Find in this article' })
  await expect(field).toBeFocused()
  await field.fill('cafe')
  const found = articlePane(page).getByRole('search').getByRole('status')
  await expect(found).toHaveText('1 of 2')
  expect(await seriousFindings(page)).toEqual([])
  await field.press('Enter')
  await expect(found).toHaveText('2 of 2')
  await expect(articleText(page).getByText('Another CAFE')).toBeInViewport()
  const marked = await articleText(page)
    .locator('body')
    .evaluate(() => [...CSS.highlights.entries()].map(([name, ranges]) => `${name} ${[...ranges].join('|')}`))
  expect(marked.sort()).toEqual(['found café|CAFE', 'found-now CAFE'])
  await articlePane(page).getByRole('button', { name: 'Next hit' }).click()
  await expect(found).toHaveText('1 of 2')
  await field.fill('nowhere to be found')
  await expect(found).toHaveText('Not found')
  await field.press('Escape')
  await expect(field).toHaveCount(0)
  await expect(articleHeading(page)).toHaveText('Long')
  const left = await articleText(page)
    .locator('body')
    .evaluate(() => CSS.highlights.size)
  expect(left).toBe(0)
})

test('a link says where it leads while it is pointed at or has the focus', async ({ launch, server }) => {
  const { page } = await launch()
  await open(page, server, 'Links', '<p>See <a href="https://example.org/a?b=1">this page</a> and nothing else.</p>')
  const status = articlePane(page).getByRole('status', { name: 'Where the link leads' })
  await articleText(page).getByRole('link', { name: 'this page' }).hover()
  await expect(status).toHaveText('https://example.org/a?b=1')
  await articleHeading(page).hover()
  await expect(status).toBeHidden()
  await articleText(page).getByRole('link', { name: 'this page' }).focus()
  await expect(status).toHaveText('https://example.org/a?b=1')
  expect(await seriousFindings(page)).toEqual([])
})

test('a picture is shown as large as the window by a click or a key, and Escape gives the article back', async ({
  launch,
  server,
}) => {
  const { page } = await launch()
  server.serve('/mill.svg', { type: 'text', status: 200, contentType: 'image/svg+xml', body: drawing })
  await open(page, server, 'Pictures', `<p>Before.</p><img src="${server.url('/mill.svg')}" alt="The mill">`)
  const picture = articleText(page).getByRole('button', { name: 'Enlarge: The mill' })
  await picture.click()
  const viewer = page.getByRole('dialog', { name: 'The mill' })
  await expect(viewer.getByRole('img', { name: 'The mill' })).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  const box = await viewer.boundingBox()
  expect(box?.width).toBe(await page.evaluate(() => innerWidth))
  await viewer.getByRole('button', { name: 'Show in full size' }).click()
  await expect(viewer.getByRole('button', { name: 'Fit to the window' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(viewer).toHaveCount(0)

  await picture.focus()
  await page.keyboard.press('Enter')
  await expect(viewer).toBeVisible()
  await viewer.getByRole('button', { name: 'Close' }).click()
  await expect(viewer).toHaveCount(0)
  await expect(articleHeading(page)).toHaveText('Pictures')
})
