import type { Page } from '@playwright/test'
import { expect, test } from './support/app-test.ts'
import { findingsAtEverySize } from './support/every-size.ts'
import { articleRow, articleText, ask, feedItem, subscribe } from './support/reader-window.ts'
import { startRecordingProxy } from './support/recording-proxy.ts'
import { serveSite } from './support/served-site.ts'

function middle(page: Page) {
  return page.getByRole('region', { name: 'Timeline' })
}

test('a list without articles says why, and what there is to do about it', async ({ launch, server }) => {
  const { page } = await launch()
  await ask(page, 'settings:set', {
    settings: { keys: { 'toggle-starred': ['x'], 'next-unread': [] }, hideRead: false },
  })
  await page.reload()
  const river = serveSite(server, { path: '/river.xml', title: 'River Notes' })
  await subscribe(page, river.url)
  const mill = serveSite(server, { path: '/mill.xml', title: 'Mill Notes' })
  mill.publish('A zeppelin over the mill')
  await subscribe(page, mill.url)
  await feedItem(page, 'River Notes').click()
  await expect(articleRow(page, 'River Notes 1')).toBeVisible()
  await expect(page.getByText('Choose one from the list.')).toBeVisible()

  await page.getByRole('button', { name: 'Search articles' }).click()
  await page.getByRole('searchbox', { name: 'Search articles' }).fill('zeppelin')
  await expect(middle(page).getByText('Nothing found for “zeppelin”')).toBeVisible()
  await middle(page).getByRole('button', { name: 'Search everywhere' }).click()
  await expect(articleRow(page, 'A zeppelin over the mill')).toBeVisible()
  await page.getByRole('searchbox', { name: 'Search articles' }).press('Escape')

  await page.getByRole('button', { name: 'Mark all as read' }).click()
  await page.getByRole('button', { name: 'List options' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Unread only' }).click()
  await page.keyboard.press('Escape')
  await expect(middle(page).getByText('All read here')).toBeVisible()
  await middle(page).getByRole('button', { name: 'List what is read, too' }).click()
  await expect(articleRow(page, 'River Notes 1')).toBeVisible()

  await feedItem(page, 'Starred').click()
  await expect(middle(page).getByText('Press x on an article to keep it here.')).toBeVisible()

  await ask(page, 'saved:create', {
    title: 'Owls',
    conditions: { match: 'all', of: [{ type: 'text', field: 'anywhere', test: 'words', value: 'owl' }] },
  })
  await feedItem(page, 'Owls').click()
  await expect(middle(page).getByText('Nothing found', { exact: true })).toBeVisible()
  await middle(page).getByRole('button', { name: 'Edit…' }).click()
  await expect(page.getByRole('dialog', { name: 'Edit saved search' })).toBeVisible()
})

test('all feeds that are hidden, a feed that is paused and an article without text say so', async ({
  launch,
  server,
}) => {
  const { page } = await launch()
  const river = serveSite(server, { path: '/river.xml', title: 'River Notes', count: 0 })
  const id = await subscribe(page, river.url)
  await feedItem(page, 'River Notes').click()
  await expect(middle(page).getByText('They appear here when the feed has some.')).toBeVisible()
  await ask(page, 'feed:set-paused', { feedId: id, paused: true })
  await expect(middle(page).getByText('This feed is paused')).toBeVisible()
  await middle(page).getByRole('button', { name: 'Resume' }).click()
  await expect(middle(page).getByText('They appear here when the feed has some.')).toBeVisible()

  await feedItem(page, 'All').click()
  await ask(page, 'settings:set', { settings: { hideRead: true } })
  await page.reload()
  await expect(page.getByText('All feeds are read, and what is read is hidden.')).toBeVisible()
  await page.getByRole('button', { name: 'Show them' }).click()
  await expect(feedItem(page, 'River Notes')).toBeVisible()

  const mill = serveSite(server, { path: '/mill.xml', title: 'Mill Notes', count: 0 })
  mill.publish('A title and nothing else', '')
  await subscribe(page, mill.url)
  await feedItem(page, 'Mill Notes').click()
  await articleRow(page, 'A title and nothing else').click()
  await expect(articleText(page).getByText('The feed brings no text with this article.')).toBeVisible()
  await articleText(page).getByRole('button', { name: 'Full text' }).click()
  // It is looked for on the article's page, which is not there.
  await expect(page.getByText('The full text could not be had', { exact: false }).first()).toBeVisible()
})

for (const theme of ['light', 'dark'] as const) {
  test(`feeds that never answered lead to their health, and no empty state keeps a person out, ${theme}`, async ({
    launch,
  }) => {
    test.setTimeout(300_000)
    const proxy = await startRecordingProxy()
    const extra = [`--proxy-server=${proxy.url}`, '--proxy-bypass-list=<-loopback>']
    const { page, electron } = await launch({ extra })
    const check = async (state: string) => expect(await findingsAtEverySize(electron, page), state).toEqual([])
    await ask(page, 'settings:set', { settings: { theme } })
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await ask(page, 'starters:follow', { urls: ['https://xkcd.com/atom.xml'], inFolders: true })
    await feedItem(page, 'xkcd', 'failing').click()
    await expect(middle(page).getByText('No articles yet')).toBeVisible()
    await check('a feed that never answered')
    await feedItem(page, 'All').click()
    await expect(middle(page).getByText('None of these feeds can be reached')).toBeVisible()
    await check('feeds that never answered')
    await middle(page).getByRole('button', { name: 'Feed health' }).click()
    await expect(page.getByRole('dialog', { name: 'Feed health' })).toBeVisible()
    await page.keyboard.press('Escape')

    await page.keyboard.press('Control+,')
    await page.getByRole('searchbox', { name: 'Find a setting' }).fill('zeppelin')
    await expect(page.getByRole('button', { name: 'Show all' })).toBeVisible()
    await check('no such setting')
    await page.getByRole('button', { name: 'Show all' }).click()
    await expect(page.getByRole('combobox', { name: 'Appearance' })).toBeVisible()
    await proxy.close()
  })
}
