import type { Page } from '@playwright/test'
import { expect, test } from './support/app-test.ts'
import type { FeedServer } from './support/feed-server.ts'
import { articleHeading, articlePane, articleRow, articleText, subscribe } from './support/reader-window.ts'
import { seriousFindings } from './support/serious-findings.ts'
import { serveSite } from './support/served-site.ts'

const sentence = 'The river runs on, past the bend and the mill, and nobody knows where it began. '
const wholePage = `<!doctype html><html><head><title>River</title></head><body><nav><a href="/">Home</a></nav><article>
  ${Array.from({ length: 8 }, (_, index) => `<p>Full part ${index}. ${sentence.repeat(4)}</p>`).join('')}
  <script>parent.hacked = 1</script></article><footer>All rights reserved.</footer></body></html>`

const fullText = (page: Page) => articlePane(page).getByRole('button', { name: 'Full text' })
const requestsFor = (server: FeedServer, path: string) => server.requests.filter((request) => request.path === path)

async function openArticle(page: Page, server: FeedServer): Promise<void> {
  await subscribe(page, serveSite(server, { path: '/river.xml', title: 'River' }).url)
  await articleRow(page, 'River 3').click()
  await expect(articleHeading(page)).toHaveText('River 3')
  await expect(articleText(page).getByText('Paragraph of item 3').first()).toBeVisible()
}

test('f shows the article’s own page, once fetched and then kept, and the feed’s text again', async ({
  launch,
  server,
}) => {
  const app = await launch()
  const { page } = app
  server.serve('/river/river-3', {
    type: 'text',
    status: 200,
    contentType: 'text/html; charset=utf-8',
    body: wholePage,
  })
  await openArticle(page, server)
  await page.keyboard.press('f')
  await expect(articleText(page).getByText('Full part 7.')).toBeVisible()
  await expect(articleText(page).getByText('All rights reserved')).toHaveCount(0)
  await expect(fullText(page)).toHaveAttribute('aria-pressed', 'true')
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
  expect(await seriousFindings(page)).toEqual([])

  await page.keyboard.press('f')
  await expect(articleText(page).getByText('Paragraph of item 3').first()).toBeVisible()
  await fullText(page).click()
  await expect(articleText(page).getByText('Full part 7.')).toBeVisible()
  expect(requestsFor(server, '/river/river-3')).toHaveLength(1)
  await app.quit()

  const { page: after } = await launch({ profile: app.profile })
  await articleRow(after, 'River 3').click()
  await fullText(after).click()
  await expect(articleText(after).getByText('Full part 7.')).toBeVisible()
  expect(requestsFor(server, '/river/river-3')).toHaveLength(1)
})

test('a page without an article, and one that cannot be had, are a sentence beside the feed’s text', async ({
  launch,
  server,
}) => {
  const { page } = await launch()
  const body = '<!doctype html><title>Log in</title><p>Please log in.</p>'
  server.serve('/river/river-3', { type: 'text', status: 200, contentType: 'text/html', body })
  server.serve('/river/river-2', { type: 'status', status: 404 })
  await openArticle(page, server)
  await page.keyboard.press('f')
  await expect(articlePane(page).getByRole('status')).toContainText('No article could be found on this page')
  await expect(articleText(page).getByText('Paragraph of item 3').first()).toBeVisible()
  await expect(fullText(page)).toHaveAttribute('aria-pressed', 'false')

  await articleRow(page, 'River 2').click()
  await expect(articlePane(page).getByRole('status')).toHaveCount(0)
  await fullText(page).click()
  await expect(articlePane(page).getByRole('status')).toContainText('The full text could not be had: ')
})

test('a slow page shows that it is read, and can be cancelled', async ({ launch, server }) => {
  const { page } = await launch()
  server.serve('/river/river-3', { type: 'silence' })
  await openArticle(page, server)
  await page.keyboard.press('f')
  // Another status says where a link leads that the pointer comes to.
  const status = articlePane(page)
    .getByRole('status')
    .filter({ has: page.getByRole('progressbar') })
  await expect(status.getByRole('progressbar')).toBeVisible()
  await expect(articleText(page).getByText('Paragraph of item 3').first()).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await status.getByRole('button', { name: 'Cancel' }).click()
  await expect(status).toHaveCount(0)
  await expect(fullText(page)).toHaveAttribute('aria-pressed', 'false')
})

test('a feed that is always shown in full opens its articles so, also after a new start', async ({
  launch,
  server,
}) => {
  const app = await launch()
  const { page } = app
  for (const number of [2, 3]) {
    const answer = { type: 'text', status: 200, contentType: 'text/html', body: wholePage } as const
    server.serve(`/river/river-${number}`, answer)
  }
  await openArticle(page, server)
  await articlePane(page).getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Always show this feed in full' }).click()
  await expect(articleText(page).getByText('Full part 7.')).toBeVisible()
  await app.quit()

  const { page: after } = await launch({ profile: app.profile })
  await articleRow(after, 'River 2').click()
  await expect(articleText(after).getByText('Full part 7.')).toBeVisible()
  await expect(fullText(after)).toHaveAttribute('aria-pressed', 'true')
})
