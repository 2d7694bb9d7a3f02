import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/app-test.ts'
import type { FeedServer } from './support/feed-server.ts'
import {
  articleHeading,
  articlePane,
  articleRow,
  articleText,
  feedItem,
  subscribe,
  timeline,
} from './support/reader-window.ts'
import { serveSite } from './support/served-site.ts'

function searchField(page: Page): Locator {
  return page.getByRole('searchbox', { name: 'Search articles' })
}

function found(page: Page): Locator {
  return page.getByRole('search', { name: 'Articles' }).getByRole('status')
}

async function subscribeToTwo(page: Page, server: FeedServer): Promise<void> {
  const river = serveSite(server, { path: '/river.xml', title: 'River' })
  river.publish('Café by the water', '<p>A long <b>kayak</b> journey</p>')
  const mill = serveSite(server, { path: '/mill.xml', title: 'Mill' })
  mill.publish('Grinding flour', '<p>No boats, and one kayaker</p>')
  for (const { url } of [river, mill]) await subscribe(page, url)
  await expect(feedItem(page, 'All', '8 in all')).toBeVisible()
}

test('what is typed is found in titles and texts and marked, and Escape brings back what was there', async ({
  launch,
  server,
}) => {
  const { page } = await launch()
  await subscribeToTwo(page, server)
  await feedItem(page, 'All').click()
  await articleRow(page, 'River 2').click()
  await expect(articleHeading(page)).toHaveText('River 2')

  await page.keyboard.press('/')
  await expect(searchField(page)).toBeFocused()
  await page.keyboard.type('kaya')
  await expect(found(page)).toHaveText('2 articles')
  await expect(timeline(page).getByRole('option')).toHaveCount(2)
  await expect(articleRow(page, 'Grinding flour').locator('mark')).toHaveText('kaya')
  await page.keyboard.type('k ')
  await expect(found(page)).toHaveText('1 article')
  await expect(articleRow(page, 'Café by the water').locator('mark')).toHaveText('kayak')

  await searchField(page).fill('cafe')
  await expect(articleRow(page, 'Café by the water').locator('mark')).toHaveText('Café')
  await page.keyboard.press('Enter')
  await expect(timeline(page)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(articleHeading(page)).toHaveText('Café by the water')
  await expect(articleText(page).getByText('journey')).toBeVisible()

  await page.keyboard.press('Escape')
  await expect(searchField(page)).toHaveCount(0)
  await expect(timeline(page).getByRole('option')).toHaveCount(8)
  await expect(articleHeading(page)).toHaveText('River 2')
  await expect(articleRow(page, 'River 2')).toHaveAttribute('aria-selected', 'true')
  await expect(timeline(page).locator('mark')).toHaveCount(0)
})

test('a search stays within the chosen feed until it is to go everywhere', async ({ launch, server }) => {
  const { page } = await launch()
  await subscribeToTwo(page, server)
  await feedItem(page, 'Mill').click()
  await page.getByRole('button', { name: 'Search articles' }).click()
  await expect(searchField(page)).toBeFocused()
  await page.keyboard.type('kaya')
  await expect(found(page)).toHaveText('1 article')
  await expect(articleRow(page, 'Grinding flour')).toBeVisible()
  await page.getByRole('radio', { name: 'Everywhere' }).check()
  await expect(found(page)).toHaveText('2 articles')
  await page.getByRole('radio', { name: 'In this feed' }).check()
  await expect(found(page)).toHaveText('1 article')

  await page.getByRole('button', { name: 'Close search' }).click()
  await expect(timeline(page).getByRole('option')).toHaveCount(4)
  await feedItem(page, 'All').click()
  await page.keyboard.press('/')
  await expect(page.getByRole('radio')).toHaveCount(0)
})

test('whatever is typed, it is searched for and nothing breaks', async ({ launch, server }) => {
  const { page } = await launch()
  await subscribeToTwo(page, server)
  await page.keyboard.press('/')
  for (const text of [
    '"',
    '*',
    'NEAR(',
    'title:',
    'kayak OR',
    '-',
    '^kayak)',
    '<mark>',
    "'; DROP TABLE articles",
    '\\',
  ]) {
    await searchField(page).fill(`${text} nothinghasthis`)
    await expect(page.getByText('Nothing found for', { exact: false })).toContainText('nothinghasthis')
    await expect(found(page)).toHaveText('0 articles')
    await searchField(page).fill(text)
    await expect(page.getByRole('alert')).toHaveCount(0)
  }
  await searchField(page).fill('kayak -boats')
  await expect(found(page)).toHaveText('1 article')
  await searchField(page).fill('"long kayak jour')
  await expect(articleRow(page, 'Café by the water')).toBeVisible()
  await searchField(page).fill('')
  await expect(timeline(page).getByRole('option')).toHaveCount(8)
})

test('a view that is chosen ends the search, and a search over it leaves articles to be read and starred', async ({
  launch,
  server,
}) => {
  const { page } = await launch()
  await subscribeToTwo(page, server)
  await page.keyboard.press('/')
  await expect(searchField(page)).toBeFocused()
  await page.keyboard.type('kaya')
  await expect(found(page)).toHaveText('2 articles')
  await articleRow(page, 'Grinding flour').click()
  await expect(articleHeading(page)).toHaveText('Grinding flour')
  await articlePane(page).getByRole('button', { name: 'Star' }).click()
  await expect(feedItem(page, 'Starred', '1 in all')).toBeVisible()
  await expect(timeline(page).getByRole('option')).toHaveCount(2)
  await expect(page.getByRole('button', { name: 'Mark all as read' })).toBeDisabled()
  await feedItem(page, 'Starred').click()
  await expect(searchField(page)).toHaveCount(0)
  await expect(timeline(page).getByRole('option')).toHaveCount(1)
})
