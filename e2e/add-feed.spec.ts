import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/app-test.ts'
import { refusingAddress, startFeedServer } from './support/feed-server.ts'
import { feedItem, subscribe, timeline } from './support/reader-window.ts'
import { serveSite } from './support/served-site.ts'

async function find(page: Page, address: string): Promise<Locator> {
  const dialog = page.getByRole('dialog', { name: 'Add feed' })
  if (!(await dialog.isVisible())) await page.getByRole('button', { name: 'Add feed' }).first().click()
  await dialog.getByRole('textbox', { name: 'Address' }).fill(address)
  await dialog.getByRole('button', { name: 'Find' }).click()
  return dialog
}

// A server that never answers is left to the poller's own tests: its time limit of 20 s is no option of the app.
test('every way an address can be wrong has its own sentence', async ({ launch, server }) => {
  const stranger = await startFeedServer({ selfSigned: true })
  const page404 = server.url('/nothing.xml')
  server.serve('/plain', { type: 'text', status: 200, contentType: 'text/html', body: '<title>Plain</title><p>Hello' })
  const png = Buffer.from('89504e470d0a1a0a', 'hex')
  server.serve('/image.png', { type: 'text', status: 200, contentType: 'image/png', body: png })
  server.serve('/gone', { type: 'status', status: 410 })
  server.serve('/often', { type: 'status', status: 429, headers: { 'retry-after': '120' } })
  server.serve('/loop', { type: 'redirect', status: 302, location: '/loop' })
  const { page } = await launch()

  const cases: readonly (readonly [address: string, sentence: RegExp])[] = [
    ['not an address', /“not an address” is not a web address/],
    ['http://no-such-host.invalid/feed.xml', /There is no server called no-such-host\.invalid/],
    [await refusingAddress('/feed.xml'), /127\.0\.0\.1(:\d+)? refused the connection/],
    [stranger.url('/feed.xml'), /signed by nobody but itself/],
    [page404, /There is nothing at this address \(404\)/],
    [server.url('/gone'), /ended for good/],
    [server.url('/often'), /asked too often \(429\)/],
    [server.url('/loop'), /one redirect to the next/],
    [server.url('/image.png'), /This is a picture, not a feed/],
    [server.url('/plain'), /names no feed/],
  ]
  for (const [address, sentence] of cases) {
    const dialog = await find(page, address)
    await expect(dialog, address).toContainText(sentence)
    await expect(dialog.getByRole('button', { name: 'Subscribe', disabled: false }), address).toHaveCount(0)
  }
  await stranger.close()
})

test('a feed is shown before it is subscribed to, and costs its server one request', async ({ launch, server }) => {
  const site = serveSite(server, { path: '/river.xml', title: 'River Notes' })
  const { page } = await launch()

  const dialog = await find(page, site.url)
  await expect(dialog).toContainText('River Notes')
  await expect(dialog).toContainText('River Notes 3')
  await expect(feedItem(page, 'River Notes')).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Subscribe' }).click()

  await expect(feedItem(page, 'River Notes', '3 unread')).toBeVisible()
  await expect(timeline(page).getByRole('option')).toHaveCount(3)
  // Its icon is another matter (icons.spec.ts).
  const paths = server.requests.map(({ path }) => path)
  expect(paths.filter((path) => path !== '/favicon.ico')).toEqual(['/river.xml'])
})

test('Cancel leaves everything as it was', async ({ launch, server }) => {
  const { page } = await launch()
  const dialog = await find(page, serveSite(server, { path: '/river.xml', title: 'River Notes' }).url)
  await expect(dialog).toContainText('River Notes')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog).toBeHidden()
  await expect(feedItem(page, 'River Notes')).toHaveCount(0)
})

test('a page with one feed leads to that feed', async ({ launch, server }) => {
  serveSite(server, { path: '/feed.atom', title: 'River Notes', format: 'atom' })
  const body = '<title>Home</title><link rel="alternate" type="application/atom+xml" href="/feed.atom">'
  server.serve('/', { type: 'text', status: 200, contentType: 'text/html', body })
  const { page } = await launch()

  const dialog = await find(page, server.url('/'))
  await expect(dialog).toContainText('River Notes')
  await dialog.getByRole('button', { name: 'Subscribe' }).click()
  await expect(feedItem(page, 'River Notes', '3 unread')).toBeVisible()
})

test('a page with several feeds shows what is in each, and the copy shown is the copy followed', async ({
  launch,
  server,
}) => {
  serveSite(server, { path: '/posts.json', title: 'All posts', format: 'json' })
  serveSite(server, { path: '/news.rdf', title: 'All news', format: 'rdf' })
  const links = ['/posts.json', '/news.rdf', '/broken.xml', '/c.xml', '/d.xml', '/e.xml', '/f.xml']
  const body = links
    .map((href) => `<link rel="alternate" type="application/rss+xml" title="Named ${href}" href="${href}">`)
    .join('')
  server.serve('/', { type: 'text', status: 200, contentType: 'text/html', body: `<title>Home</title>${body}` })
  const { page } = await launch()

  const dialog = await find(page, server.url('/'))
  const posts = dialog.getByRole('button', { name: 'All posts' })
  await expect(posts).toContainText('JSON Feed · 3 articles')
  await expect(posts).toContainText('All posts 3')
  await expect(dialog.getByRole('button', { name: 'Named /broken.xml' })).toContainText('nothing at this address (404)')
  await expect(dialog.getByRole('button', { name: 'Named /e.xml' })).toContainText('404')
  await dialog.getByRole('button', { name: 'All news' }).click()
  await expect(dialog.getByRole('article', { name: 'Preview' })).toContainText('All news 3')

  await dialog.getByRole('button', { name: 'Other feeds' }).click()
  await dialog.getByRole('button', { name: 'All posts' }).click()
  await dialog.getByRole('button', { name: 'Subscribe' }).click()
  await expect(feedItem(page, 'All posts', '3 unread')).toBeVisible()
  const asked = (path: string): number => server.requestsTo(path).length
  expect(['/', ...links].map(asked), 'one request each, and the seventh is left alone').toEqual([
    1, 1, 1, 1, 1, 1, 1, 0,
  ])
})

test('closing the dialog ends the looks at the feeds of a page, those that wait for their turn among them', async ({
  launch,
  server,
}) => {
  serveSite(server, { path: '/posts.xml', title: 'All posts' })
  const { url } = serveSite(server, { path: '/other.xml', title: 'Another feed' })
  server.serve('/silent.xml', { type: 'silence' })
  const body = ['/posts.xml', '/silent.xml', '/waiting.xml']
    .map((href) => `<link rel="alternate" type="application/rss+xml" title="Named ${href}" href="${href}">`)
    .join('')
  server.serve('/', { type: 'text', status: 200, contentType: 'text/html', body: `<title>Home</title>${body}` })
  const { page } = await launch()

  const dialog = await find(page, server.url('/'))
  await expect(dialog.getByRole('button', { name: 'All posts' })).toContainText('All posts 3')
  await expect.poll(() => server.requestsTo('/silent.xml').length).toBe(1)
  await expect(dialog.getByRole('button', { name: 'Named /silent.xml' })).toContainText('Looking at it…')
  await expect(dialog.getByRole('button', { name: 'Named /waiting.xml' })).toContainText('Looking at it…')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog).toBeHidden()

  // The host has one connection at a time: that another feed of it is shown says that the look at the silent one is over.
  await expect(await find(page, url)).toContainText('Another feed 3')
  expect(server.requestsTo('/waiting.xml')).toHaveLength(0)
})

test('a feed that the poller does not keep any more is polled once it is followed', async ({ launch, server }) => {
  const site = serveSite(server, { path: '/river.xml', title: 'River Notes' })
  const { electron, page } = await launch()
  const dialog = await find(page, site.url)
  await expect(dialog).toContainText('River Notes 3')
  const pid = await electron.evaluate(
    ({ app }) =>
      app.getAppMetrics().find((metric) => metric.serviceName === 'Courant Poller' || metric.name === 'Courant Poller')
        ?.pid,
  )
  if (pid === undefined) throw new Error('There is no poller process')
  process.kill(pid, 'SIGKILL')
  await dialog.getByRole('button', { name: 'Subscribe' }).click()
  await expect(feedItem(page, 'River Notes', '3 unread')).toBeVisible()
  expect(server.requestsTo('/river.xml')).toHaveLength(2)
})

test('a feed that is there already is said to be there, and is not asked for twice', async ({ launch, server }) => {
  const site = serveSite(server, { path: '/river.xml', title: 'River Notes' })
  const { page } = await launch()
  await subscribe(page, site.url)

  const dialog = await find(page, site.url)
  await expect(dialog).toContainText(/already/i)
  await expect(dialog.getByRole('button', { name: 'Subscribe', disabled: false })).toHaveCount(0)
  expect(server.requestsTo('/river.xml')).toHaveLength(1)
  await expect(feedItem(page, 'River Notes')).toHaveCount(1)
})
