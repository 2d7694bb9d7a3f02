import type { Page } from '@playwright/test'
import { unpack } from '../src/shared/packed.ts'
import { expect, test } from './support/app-test.ts'
import { runFromPalette } from './support/command-palette.ts'
import { makeItem } from './support/feed-documents.ts'
import type { FeedServer } from './support/feed-server.ts'
import { articleRow, ask, feedItem, subscribe } from './support/reader-window.ts'
import { seriousFindings } from './support/serious-findings.ts'
import { serveSite } from './support/served-site.ts'

const day = 86_400_000

/** Opens the health of a feed as a person does who sees it in the sidebar. */
async function openHealth(page: Page, title: string) {
  await feedItem(page, title).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Health' }).click()
  const dialog = page.getByRole('dialog', { name: `Health of “${title}”` })
  await expect(dialog).toBeVisible()
  return dialog
}

function serveFeedOf(server: FeedServer, path: string, title: string, times: readonly number[]): string {
  const siteUrl = server.url(path.replace(/\.\w+$/, ''))
  const items = times.map((publishedAt, index) => makeItem({ title: `${title} ${index + 1}`, siteUrl, publishedAt }))
  server.serve(path, { type: 'feed', document: { format: 'rss', title, siteUrl, items } })
  return server.url(path)
}

test('the last looks at a feed are told, with what they brought and why the next is when it is', async ({
  launch,
  server,
}) => {
  const site = serveSite(server, { path: '/river.xml', title: 'River Notes' })
  const { page } = await launch({ tickSeconds: 1 })
  await subscribe(page, site.url)
  const dialog = await openHealth(page, 'River Notes')
  await expect(dialog).toContainText('This feed is well.')
  const looks = dialog.getByRole('table', { name: 'Last looks' })
  await expect(looks.getByRole('row', { name: /Nothing new.* 304/ })).toBeVisible()
  await expect(looks.getByRole('row', { name: /3 new articles/ })).toBeVisible()
  site.publish('A new one')
  await expect(looks.getByRole('row', { name: /1 new article .*200/ })).toBeVisible()
  await expect(dialog).toContainText('This feed is looked at whenever feeds are refreshed.')
  expect(await seriousFindings(page)).toEqual([])
})

test('a feed is paused, is asked no more, and goes on when it is resumed', async ({ launch, server }) => {
  const { page } = await launch({ tickSeconds: 1 })
  await subscribe(page, serveSite(server, { path: '/river.xml', title: 'River Notes' }).url)
  await subscribe(page, serveSite(server, { path: '/mill.xml', title: 'Mill Notes' }).url)
  const dialog = await openHealth(page, 'River Notes')
  await dialog.getByRole('button', { name: 'Pause' }).click()
  await expect(dialog).toContainText('Paused since')
  await expect(feedItem(page, 'River Notes', 'paused')).toBeVisible()
  const asked = server.requestsTo('/river.xml').length
  const others = server.requestsTo('/mill.xml').length
  await expect.poll(() => server.requestsTo('/mill.xml').length).toBeGreaterThan(others + 2)
  expect(server.requestsTo('/river.xml').length).toBeLessThanOrEqual(asked + 1)

  await dialog.getByRole('button', { name: 'Resume' }).click()
  await expect.poll(() => server.requestsTo('/river.xml').length).toBeGreaterThan(asked + 1)
  await expect(dialog).toContainText('This feed is well.')
})

test('a redirect that is not called lasting can be followed for good, and taken back', async ({ launch, server }) => {
  const site = serveSite(server, { path: '/river.xml', title: 'River Notes' })
  const { page } = await launch({ tickSeconds: 1 })
  const feedId = await subscribe(page, site.url)
  await articleRow(page, 'River Notes 2').click()
  await page.keyboard.press('s')
  await expect(feedItem(page, 'Starred', '1 in all')).toBeVisible()

  serveSite(server, { path: '/new.xml', title: 'River Notes' })
  server.serve('/river.xml', { type: 'redirect', status: 302, location: server.url('/new.xml') })
  const dialog = await openHealth(page, 'River Notes')
  await dialog.getByRole('button', { name: 'Follow the redirect' }).click()
  await expect(page.getByText('has its new address')).toBeVisible()
  // A notice stays while it is pointed at.
  await dialog.getByRole('button', { name: 'Undo' }).hover()
  await expect.poll(async () => (await feedNow(page)).url).toBe(server.url('/new.xml'))
  // A poll that had begun at the old address is over once the next has begun at the new one.
  const moved = server.requestsTo('/new.xml').length
  await expect.poll(() => server.requestsTo('/new.xml').length).toBeGreaterThan(moved + 1)
  const asked = server.requestsTo('/river.xml').length
  const there = server.requestsTo('/new.xml').length
  await expect.poll(() => server.requestsTo('/new.xml').length).toBeGreaterThan(there + 2)
  expect(server.requestsTo('/river.xml').length).toBe(asked)
  expect(await ask(page, 'feed:move', { feedId })).toMatchObject({ from: site.url })
  await expect(feedItem(page, 'Starred', '1 in all')).toBeVisible()

  await dialog.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(async () => (await feedNow(page)).url).toBe(site.url)
})

async function feedNow(page: Page) {
  const { feeds } = await ask(page, 'app:bootstrap', null)
  const [feed] = unpack(feeds)
  if (feed === undefined) throw new Error('There is no feed')
  return feed
}

test('a feed that ended is found anew on its site, with all that was read and starred', async ({ launch, server }) => {
  const site = serveSite(server, { path: '/river.xml', title: 'River Notes' })
  const { page } = await launch({ tickSeconds: 1 })
  await subscribe(page, site.url)
  await articleRow(page, 'River Notes 2').click()
  await page.keyboard.press('s')
  await expect(feedItem(page, 'River Notes', '2 unread')).toBeVisible()
  server.serve('/river.xml', { type: 'status', status: 410 })
  await expect(feedItem(page, 'River Notes', 'ended')).toBeVisible()

  // A pointer has a shorter way: the mark in the row.
  await feedItem(page, 'River Notes').getByTitle('ended').click()
  const dialog = page.getByRole('dialog', { name: 'Health of “River Notes”' })
  await expect(dialog).toContainText('The site says that this feed has ended for good.')
  await dialog.getByRole('button', { name: 'Look for the new address' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Look for it at' })).toHaveValue(site.siteUrl)
  await dialog.getByRole('button', { name: 'Look', exact: true }).click()
  await expect(dialog).toContainText('There is nothing at this address (404).')
  await expect(dialog).toContainText('Nothing was changed.')
  expect(await seriousFindings(page)).toEqual([])

  serveSite(server, { path: '/posts.xml', title: 'River Notes' })
  serveSite(server, { path: '/comments.xml', title: 'Comments' })
  const links = ['posts', 'comments'].map(
    (name) => `<link rel="alternate" type="application/rss+xml" title="${name}" href="/${name}.xml">`,
  )
  server.serve('/river', {
    type: 'text',
    status: 200,
    contentType: 'text/html',
    body: `<!doctype html><title>River</title>${links.join('')}`,
  })
  await dialog.getByRole('button', { name: 'Look', exact: true }).click()
  const offers = dialog.getByRole('list', { name: 'Addresses found' })
  await expect(offers.getByRole('listitem')).toHaveCount(2)
  await offers.getByRole('listitem').filter({ hasText: 'posts' }).getByRole('button').click()
  await expect(dialog).toContainText('This feed is well.')
  await expect(feedItem(page, 'River Notes', 'ended')).toHaveCount(0)
  await expect(feedItem(page, 'Starred', '1 in all')).toBeVisible()
  expect((await feedNow(page)).url).toBe(server.url('/posts.xml'))
})

test('where the new address is followed already, the two feeds become one', async ({ launch, server }) => {
  const site = serveSite(server, { path: '/river.xml', title: 'River Notes' })
  const { page } = await launch({ tickSeconds: 1 })
  await subscribe(page, site.url)
  await articleRow(page, 'River Notes 1').click()
  await page.keyboard.press('s')
  await expect(feedItem(page, 'Starred', '1 in all')).toBeVisible()
  const mill = serveSite(server, { path: '/mill.xml', title: 'Mill Notes' })
  await subscribe(page, mill.url)
  server.serve('/river.xml', { type: 'status', status: 404 })
  await expect(feedItem(page, 'River Notes', 'failing')).toBeVisible()

  const dialog = await openHealth(page, 'River Notes')
  await dialog.getByRole('button', { name: 'Look for the new address' }).click()
  await dialog.getByRole('textbox', { name: 'Look for it at' }).fill(mill.url)
  await page.keyboard.press('Enter')
  await expect(dialog).toContainText('You follow “Mill Notes” there already.')
  await dialog.getByRole('button', { name: 'Use this address' }).click()
  await expect(page.getByText('It is one feed with “Mill Notes” now.')).toBeVisible()
  await expect(feedItem(page, 'River Notes')).toHaveCount(0)
  await expect(feedItem(page, 'Starred', '1 in all')).toBeVisible()
})

test('a feed that asks for a password leads to where it is given', async ({ launch, server }) => {
  const site = serveSite(server, { path: '/river.xml', title: 'River Notes' })
  const { page } = await launch({ tickSeconds: 1 })
  await subscribe(page, site.url)
  server.serve('/river.xml', { type: 'status', status: 401 })
  await expect(feedItem(page, 'River Notes', 'failing')).toBeVisible()
  const dialog = await openHealth(page, 'River Notes')
  await dialog.getByRole('button', { name: 'Give a password' }).click()
  const details = page.getByRole('dialog', { name: 'River Notes' })
  await expect(details.getByRole('textbox', { name: 'Name', exact: true })).toBeVisible()
})

test('feeds in trouble, silent and busy are listed, sorted, opened and left by keys alone', async ({
  launch,
  server,
}) => {
  const { page } = await launch({ tickSeconds: 1 })
  const now = Date.now()
  await subscribe(page, serveFeedOf(server, '/mill.xml', 'Mill Notes', [now - day, now - 2 * day]))
  await runFromPalette(page, 'feed health')
  const survey = page.getByRole('dialog', { name: 'Feed health' })
  await expect(survey).toContainText('All feeds are well.')
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.press('Escape')

  await subscribe(page, serveFeedOf(server, '/old.xml', 'Old Notes', [now - 500 * day, now - 600 * day]))
  const often = Array.from({ length: 40 }, (_, index) => now - index * (day / 20))
  await subscribe(page, serveFeedOf(server, '/busy.xml', 'Busy Notes', often))
  for (const name of ['beta', 'alpha']) {
    await subscribe(page, serveSite(server, { path: `/${name}.xml`, title: name }).url)
    server.serve(`/${name}.xml`, { type: 'status', status: 404 })
    await expect(feedItem(page, name, 'failing')).toBeVisible()
  }
  await runFromPalette(page, 'feed health')
  const rows = survey.getByRole('listbox', { name: 'Feeds' }).getByRole('option')
  await expect(rows).toHaveText([/^beta/, /^alpha/])
  await expect(survey.getByRole('radio', { name: 'In trouble (2)' })).toBeChecked()
  await expect(survey.getByRole('status').filter({ hasText: '2 feeds' })).toBeVisible()
  await survey.getByRole('combobox', { name: 'Order' }).selectOption('By name')
  await expect(rows).toHaveText([/^alpha/, /^beta/])
  expect(await seriousFindings(page)).toEqual([])

  await survey.getByRole('listbox').focus()
  await page.keyboard.press('ArrowDown')
  await expect(rows.nth(1)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Health of “beta”' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(rows.nth(1)).toHaveAttribute('aria-selected', 'true')
  await survey.getByRole('listbox').focus()
  await page.keyboard.press('Delete')
  await expect(rows).toHaveText([/^alpha/])
  await expect(feedItem(page, 'beta')).toHaveCount(0)
  // Within reach although the dialog is modal.
  await survey.getByRole('button', { name: 'Undo' }).click()
  await expect(rows).toHaveText([/^alpha/, /^beta/])

  await survey.getByRole('radio', { name: 'Silent (1)' }).check()
  await expect(rows).toHaveText([/^Old Notes.*Last article in/])
  await survey.getByRole('radio', { name: 'Busy (1)' }).check()
  await expect(rows).toHaveText([/^Busy Notes.*About \d+ a week/])
  await page.keyboard.press('Escape')
  await expect(survey).toBeHidden()
})

test('several feeds of the survey are chosen, paused, looked at and left together, and come back together', async ({
  launch,
  server,
}) => {
  const { page } = await launch()
  const names = ['alder', 'birch', 'cedar', 'elm']
  for (const name of names) {
    const feedId = await subscribe(page, serveSite(server, { path: `/${name}.xml`, title: name }).url)
    server.serve(`/${name}.xml`, { type: 'status', status: 404 })
    await ask(page, 'feed:wake', { feedId })
  }
  for (const name of names) await expect(feedItem(page, name, 'failing')).toBeVisible()
  await runFromPalette(page, 'feed health')
  const survey = page.getByRole('dialog', { name: 'Feed health' })
  await survey.getByRole('combobox', { name: 'Order' }).selectOption('By name')
  const list = survey.getByRole('listbox', { name: 'Feeds' })
  const rows = list.getByRole('option')
  const chosen = list.getByRole('option', { selected: true })
  await expect(rows).toHaveText([/^alder/, /^birch/, /^cedar/, /^elm/])
  await expect(list).toHaveAttribute('aria-multiselectable', 'true')

  await list.focus()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('ControlOrMeta+ArrowDown')
  await page.keyboard.press('ControlOrMeta+ArrowDown')
  await page.keyboard.press('Space')
  await expect(chosen).toHaveText([/^alder/, /^birch/, /^elm/])
  await expect(survey.getByRole('status').filter({ hasText: '3 chosen' })).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await survey.getByRole('button', { name: 'Pause' }).click()
  await expect(survey.getByText('3 feeds are paused.')).toBeVisible()
  await expect(survey.getByRole('button', { name: 'Look now' })).toHaveCount(0)
  await survey.getByRole('button', { name: 'Undo' }).click()
  await expect(survey.getByRole('button', { name: 'Look now' })).toBeVisible()

  const asked = server.requestsTo('/elm.xml').length
  const left = server.requestsTo('/cedar.xml').length
  await survey.getByRole('button', { name: 'Look now' }).click()
  await expect.poll(() => server.requestsTo('/elm.xml').length).toBeGreaterThan(asked)
  expect(server.requestsTo('/cedar.xml').length).toBe(left)

  await list.focus()
  await page.keyboard.press('Escape')
  await expect(chosen).toHaveText([/^elm/])
  await rows.nth(1).click({ modifiers: ['Shift'] })
  await expect(chosen).toHaveText([/^birch/, /^cedar/, /^elm/])
  await rows.nth(2).click({ modifiers: ['ControlOrMeta'] })
  await list.focus()
  await page.keyboard.press('Delete')
  await expect(rows).toHaveText([/^alder/, /^cedar/])
  await expect(chosen).toHaveText([/^cedar/])
  await survey.getByRole('button', { name: 'Undo' }).last().click()
  await expect(rows).toHaveText([/^alder/, /^birch/, /^cedar/, /^elm/])
  await list.focus()
  await page.keyboard.press('ControlOrMeta+a')
  await expect(survey.getByRole('status').filter({ hasText: '4 chosen' })).toBeVisible()
})
