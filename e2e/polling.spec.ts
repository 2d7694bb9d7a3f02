import type { FeedId } from '../src/shared/model'
import { expect, test } from './support/app-test.ts'
import { articleRow, ask, feedItem, subscribe, timeline } from './support/reader-window.ts'
import { serveSite } from './support/served-site.ts'

test('the second look sends the validators as they came and is answered 304', async ({ launch, server }) => {
  const site = serveSite(server, { path: '/river.xml', title: 'River Notes' })
  const { page } = await launch({ tickSeconds: 1 })
  await subscribe(page, site.url)

  // The first three: who looks a little late sees more of them.
  const answered = () => server.requestsTo('/river.xml').map(({ status }) => status)
  await expect.poll(() => answered().slice(0, 3)).toEqual([200, 304, 304])
  const etag = (await fetch(site.url)).headers.get('etag')
  const [first, second] = server.requestsTo('/river.xml')
  expect(first?.headers['if-none-match']).toBeUndefined()
  expect(second?.headers['if-none-match']).toBe(etag)
  expect(second?.headers['if-modified-since']).toMatch(/ GMT$/)
})

test('the server learns the reader’s name and gets neither cookies nor a referrer', async ({ launch, server }) => {
  const site = serveSite(server, { path: '/river.xml', title: 'River Notes' })
  const { page } = await launch()
  await subscribe(page, site.url)

  const headers = server.requestsTo('/river.xml')[0]?.headers
  expect(headers?.['user-agent']).toMatch(/^Courant\/\d/)
  expect(headers).not.toHaveProperty('cookie')
  expect(headers).not.toHaveProperty('referer')
})

test('an item is new because it was never seen, whatever its date', async ({ launch, server }) => {
  const site = serveSite(server, { path: '/river.xml', title: 'River Notes' })
  const { page } = await launch({ tickSeconds: 1 })
  await subscribe(page, site.url)
  await expect(timeline(page).getByRole('option')).toHaveCount(3)

  site.publish('From the archive', '<p>Long ago.</p>', Date.UTC(2001, 1, 3))

  await expect(feedItem(page, 'River Notes', '4 unread')).toBeVisible()
  await expect(articleRow(page, 'From the archive')).toBeVisible()
})

test('a feed that moved for good is asked at its new address from then on', async ({ launch, server }) => {
  const site = serveSite(server, { path: '/old.xml', title: 'River Notes' })
  const { page } = await launch({ tickSeconds: 1 })
  await subscribe(page, site.url)

  const moved = serveSite(server, { path: '/new.xml', title: 'River Notes' })
  server.serve('/old.xml', { type: 'redirect', status: 301, location: moved.url })

  await expect.poll(() => server.requestsTo('/new.xml').length, { timeout: 30_000 }).toBeGreaterThan(2)
  const oldRequests = server.requestsTo('/old.xml').length
  const newRequests = server.requestsTo('/new.xml').length
  await expect.poll(() => server.requestsTo('/new.xml').length).toBeGreaterThan(newRequests + 1)
  expect(server.requestsTo('/old.xml').length).toBe(oldRequests)
})

test('a feed that moved to where another one is becomes that one, stars and all, and the window says so', async ({
  launch,
  server,
}) => {
  const old = serveSite(server, { path: '/old.xml', title: 'River Notes' })
  const other = serveSite(server, { path: '/new.xml', title: 'River News' })
  const { page } = await launch({ tickSeconds: 1 })
  await subscribe(page, old.url)
  await subscribe(page, other.url)
  await feedItem(page, 'River Notes').click()
  await articleRow(page, 'River Notes 2').click()
  await page.getByRole('button', { name: 'Star', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Unstar', exact: true })).toBeVisible()

  server.serve('/old.xml', { type: 'redirect', status: 301, location: other.url })

  await expect(page.getByText('“River Notes” has moved to where “River News” is.')).toBeVisible({ timeout: 30_000 })
  await expect(feedItem(page, 'River Notes')).toHaveCount(0)
  await feedItem(page, 'River News').click()
  await expect(timeline(page).getByRole('option')).toHaveCount(6)
  await page.getByRole('treeitem', { name: 'Starred' }).click()
  await expect(articleRow(page, 'River Notes 2')).toBeVisible()
})

test.describe('a round', () => {
  test.use({ serverOptions: { hosts: 12 } })

  test('shows how far it is and can be cancelled', async ({ launch, server }) => {
    const { page } = await launch()
    const feedIds: FeedId[] = []
    for (let host = 0; host < 12; host++) {
      const title = `Feed ${host}`
      feedIds.push(await subscribe(page, serveSite(server, { path: `/${host}.xml`, title, host }).url))
    }
    for (let host = 6; host < 12; host++) server.serve(`/${host}.xml`, { type: 'silence' })

    // A tick would leave those for the next one that were asked just before it.
    await ask(page, 'feeds:wake', { feedIds })
    const progress = page.getByRole('progressbar', { name: 'Refreshing' })
    await expect(progress).toHaveAttribute('max', '12')
    await expect(progress).toHaveAttribute('value', '6')

    await page.getByRole('button', { name: 'Cancel refresh' }).click()
    await expect(page.getByRole('button', { name: 'Refresh', exact: true })).toBeVisible()
    await expect(progress).toBeHidden()
  })
})

test('Refresh leaves alone what was asked within the last minute, and says that it is done', async ({
  launch,
  server,
}) => {
  const site = serveSite(server, { path: '/river.xml', title: 'River Notes' })
  const { page } = await launch()
  await subscribe(page, site.url)
  await page.getByRole('button', { name: 'Refresh', exact: true }).click()
  await expect(page.getByText('Refreshed just now')).toBeVisible()
  expect(server.requestsTo('/river.xml')).toHaveLength(1)
})
