import type { FeedId } from '../src/shared/model'
import { expect, test } from './support/app-test.ts'
import type { NotificationService } from './support/notification-service.ts'
import { articleRow, ask, feedItem, subscribe, timeline } from './support/reader-window.ts'
import { serveSite } from './support/served-site.ts'

const shown = (notifications: NotificationService) => notifications.notices.map(({ title, body }) => ({ title, body }))

test('what a feed holds when it is added is announced by nothing', async ({ launch, server, notifications }) => {
  const { page } = await launch({ tickSeconds: 1 })
  await subscribe(page, serveSite(server, { path: '/river.xml', title: 'River Notes' }).url)
  await expect(timeline(page).getByRole('option')).toHaveCount(3)
  await expect.poll(() => server.requestsTo('/river.xml').length).toBeGreaterThan(2)
  expect(notifications.notices).toEqual([])
})

test('several articles of one feed are one notice with its name and their titles', async ({
  launch,
  server,
  notifications,
}) => {
  const site = serveSite(server, { path: '/river.xml', title: 'River Notes' })
  const { page } = await launch({ tickSeconds: 2 })
  await subscribe(page, site.url)
  for (const title of ['Ice', 'Thaw', 'Flood']) site.publish(title)

  await expect
    .poll(() => shown(notifications))
    .toEqual([{ title: 'River Notes: 3 new articles', body: 'Flood\nThaw\nIce' }])
})

test('new articles of many feeds are one notice', async ({ launch, server, notifications }) => {
  const { page } = await launch()
  const sites = ['River', 'Mill', 'Bridge'].map((title) => serveSite(server, { path: `/${title}.xml`, title }))
  const feedIds: FeedId[] = []
  for (const site of sites) feedIds.push(await subscribe(page, site.url))
  for (const site of sites) site.publish('News')
  // One round for all three: a tick would leave those for the next one that were asked just before it.
  await ask(page, 'feeds:wake', { feedIds })

  await expect.poll(() => shown(notifications).map(({ title }) => title)).toEqual(['3 new articles in 3 feeds'])
  for (const name of ['River', 'Mill', 'Bridge']) expect(notifications.notices[0]?.body).toContain(name)
})

test('a feed that is told to be quiet brings its articles without a notice', async ({
  launch,
  server,
  notifications,
}) => {
  const quiet = serveSite(server, { path: '/river.xml', title: 'River Notes' })
  const loud = serveSite(server, { path: '/mill.xml', title: 'Mill Notes' })
  const { page } = await launch({ tickSeconds: 2 })
  const quietId = await subscribe(page, quiet.url)
  await subscribe(page, loud.url)
  await ask(page, 'feed:set-notify', { feedId: quietId, notify: 'off' })

  quiet.publish('A quiet one')
  loud.publish('A loud one')

  await expect(articleRow(page, 'A quiet one')).toBeVisible()
  await expect(articleRow(page, 'A loud one')).toBeVisible()
  await expect.poll(() => shown(notifications)).toEqual([{ title: 'A loud one', body: 'Mill Notes' }])
})

test('with notifications off for all, nothing is announced', async ({ launch, server, notifications }) => {
  const site = serveSite(server, { path: '/river.xml', title: 'River Notes' })
  const { page } = await launch({ tickSeconds: 2 })
  await subscribe(page, site.url)
  await ask(page, 'settings:set', { settings: { notifications: false } })
  site.publish('A first one')
  await expect(articleRow(page, 'A first one')).toBeVisible()
  // What is announced waits for the end of its round, and that is over when the feed is asked again.
  const asked = server.requestsTo('/river.xml').length
  await expect.poll(() => server.requestsTo('/river.xml').length).toBeGreaterThan(asked)

  // The next notice is the first: none was shown, and none was only late.
  await ask(page, 'settings:set', { settings: { notifications: true } })
  site.publish('A second one')
  await expect.poll(() => shown(notifications)).toEqual([{ title: 'A second one', body: 'River Notes' }])
})

test('each article has a notice of its own where its folder says so, and one summary is for all the others', async ({
  launch,
  server,
  notifications,
}) => {
  const river = serveSite(server, { path: '/river.xml', title: 'River Notes' })
  const mill = serveSite(server, { path: '/mill.xml', title: 'Mill Notes' })
  const { page } = await launch({ tickSeconds: 2 })
  const riverId = await subscribe(page, river.url)
  await subscribe(page, mill.url)
  const { folderId } = await ask(page, 'folder:create', { title: 'Water', parentId: null })
  await ask(page, 'sidebar:arrange', { items: [{ type: 'feed', id: riverId }], folderId, order: null })

  await feedItem(page, 'Water').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Details' }).click()
  const details = page.getByRole('dialog', { name: 'Water' })
  const choice = details.getByRole('combobox', { name: 'Notifications' })
  await expect(choice.locator('option:checked')).toHaveText('As in the settings (One summary per round)')
  await choice.selectOption('Each article')
  await details.getByRole('button', { name: 'Done' }).click()
  await feedItem(page, 'River Notes').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Details' }).click()
  await expect(page.getByRole('combobox', { name: 'Notifications' }).locator('option:checked')).toHaveText(
    'As its folder (Each article)',
  )
  await page.keyboard.press('Escape')

  for (const site of [river, mill]) for (const title of ['Ice', 'Thaw']) site.publish(title)
  await expect
    .poll(() =>
      shown(notifications)
        .map(({ title }) => title)
        .sort(),
    )
    .toEqual(['Ice', 'Mill Notes: 2 new articles', 'Thaw'])
})

test('in quiet hours nothing is announced, and one summary comes once they are over', async ({
  launch,
  server,
  notifications,
}) => {
  const site = serveSite(server, { path: '/river.xml', title: 'River Notes' })
  const { page } = await launch({ tickSeconds: 2 })
  await subscribe(page, site.url)
  const now = new Date()
  const clockTime = (hours: number): string => `${String((now.getHours() + hours + 24) % 24).padStart(2, '0')}:30`
  await page.keyboard.press(',')
  const settings = page.getByRole('dialog', { name: 'Settings' })
  await settings.getByRole('switch', { name: 'Quiet hours' }).check()
  await settings.getByLabel('Quiet from').fill(clockTime(-2))
  await settings.getByLabel('Quiet until').fill(clockTime(2))
  const minute = (hours: number): number => ((now.getHours() + hours + 24) % 24) * 60 + 30
  const quietHours = { on: true, from: minute(-2), to: minute(2) }
  await expect.poll(async () => (await ask(page, 'app:bootstrap', null)).settings).toMatchObject({ quietHours })
  site.publish('Ice')
  await expect(articleRow(page, 'Ice')).toBeAttached()
  site.publish('Thaw')
  await expect(articleRow(page, 'Thaw')).toBeAttached()
  const asked = server.requestsTo('/river.xml').length
  await expect.poll(() => server.requestsTo('/river.xml').length).toBeGreaterThan(asked + 1)
  expect(notifications.notices).toEqual([])

  await settings.getByRole('switch', { name: 'Quiet hours' }).uncheck()
  await expect.poll(() => shown(notifications)).toEqual([{ title: 'River Notes: 2 new articles', body: 'Ice\nThaw' }])
})

test('markup in a title reaches the daemon as text', async ({ launch, server, notifications }) => {
  const site = serveSite(server, { path: '/river.xml', title: 'River & <i>Notes</i>' })
  const { page } = await launch({ tickSeconds: 2 })
  await subscribe(page, site.url)
  site.publish('1 < 2 & <b>bold</b>')
  site.publish('<img src=x onerror=alert(1)>plain')

  await expect.poll(() => notifications.notices.length).toBe(1)
  const body = notifications.notices[0]?.body ?? ''
  expect(body).toContain('1 &lt; 2 &amp;')
  expect(body).not.toMatch(/<[a-z/]/i)
})

test('without a notification daemon the article arrives all the same, and the log says why there was no notice', async ({
  launch,
  server,
}) => {
  const site = serveSite(server, { path: '/river.xml', title: 'River Notes' })
  const app = await launch({ tickSeconds: 1, env: { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent/bus' } })
  await subscribe(app.page, site.url)
  site.publish('The ice is out')

  await expect(articleRow(app.page, 'The ice is out')).toBeVisible()
  await expect(feedItem(app.page, 'River Notes', '4 unread')).toBeVisible()
  await expect.poll(() => app.log()).toMatch(/notif/i)
})
