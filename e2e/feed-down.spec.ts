import { expect, test } from './support/app-test.ts'
import { feedItem, subscribe } from './support/reader-window.ts'
import { serveSite } from './support/served-site.ts'

test('a feed that keeps failing says so once, is marked, and says once that it is back', async ({
  launch,
  server,
  notifications,
}) => {
  const site = serveSite(server, { path: '/river.xml', title: 'River Notes' })
  const { page } = await launch({ tickSeconds: 1 })
  await subscribe(page, site.url)
  await expect(feedItem(page, 'River Notes')).toBeVisible()
  const titles = () => notifications.notices.map(({ title }) => title)

  server.serve('/river.xml', { type: 'status', status: 500 })
  await expect(feedItem(page, 'River Notes', 'failing since')).toBeVisible()
  // Three failures in a row, three and six ticks apart.
  await expect.poll(titles, { timeout: 30_000 }).toEqual(['River Notes cannot be reached'])
  expect(server.requestsTo('/river.xml').filter(({ status }) => status === 500)).toHaveLength(3)

  // The next look is twelve ticks later.
  serveSite(server, { path: '/river.xml', title: 'River Notes' })
  await expect(feedItem(page, 'River Notes', 'failing')).toHaveCount(0, { timeout: 30_000 })
  await expect.poll(titles).toEqual(['River Notes cannot be reached', 'River Notes is working again'])
  await expect
    .poll(() => server.requestsTo('/river.xml').filter(({ status }) => status === 304).length)
    .toBeGreaterThan(1)
  expect(titles()).toEqual(['River Notes cannot be reached', 'River Notes is working again'])
})

test('a feed that is gone for good is asked no more', async ({ launch, server, notifications }) => {
  const site = serveSite(server, { path: '/river.xml', title: 'River Notes' })
  const { page } = await launch({ tickSeconds: 1 })
  await subscribe(page, site.url)
  await expect(feedItem(page, 'River Notes', '3 unread')).toBeVisible()

  server.serve('/river.xml', { type: 'status', status: 410 })
  await expect(feedItem(page, 'River Notes', 'ended')).toBeVisible()
  await expect.poll(() => notifications.notices.map(({ title }) => title)).toEqual(['River Notes is gone'])
  const asked = server.requestsTo('/river.xml').length

  // Another feed's rounds show that ticks went by.
  await subscribe(page, serveSite(server, { path: '/mill.xml', title: 'Mill Notes' }).url)
  await expect.poll(() => server.requestsTo('/mill.xml').length).toBeGreaterThan(3)
  expect(server.requestsTo('/river.xml').length).toBe(asked)
  await expect(feedItem(page, 'River Notes', '3 unread')).toBeVisible()
})

test('an empty feed that fails says why there is nothing', async ({ launch, server }) => {
  const path = '/quiet.xml'
  const document = { format: 'rss', title: 'Quiet Notes', siteUrl: server.url('/quiet'), items: [] } as const
  server.serve(path, { type: 'feed', document })
  const { page } = await launch({ tickSeconds: 1 })
  await subscribe(page, server.url(path))
  await feedItem(page, 'Quiet Notes').click()
  await expect(page.getByText('They appear here when the feed has some.')).toBeVisible()

  server.serve(path, { type: 'status', status: 503 })
  await expect(page.getByText('The server is out of service for now (503).')).toBeVisible()
})
