import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/app-test.ts'
import type { FeedServer } from './support/feed-server.ts'
import { articleRow, ask, feedItem, subscribe, timeline } from './support/reader-window.ts'
import { seriousFindings } from './support/serious-findings.ts'
import { serveSite } from './support/served-site.ts'

function palette(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Command palette' })
}

function field(page: Page): Locator {
  return palette(page).getByRole('combobox', { name: 'Go to, or do' })
}

function chosen(page: Page): Locator {
  return palette(page).getByRole('option', { selected: true })
}

async function subscribeToTwo(page: Page, server: FeedServer): Promise<void> {
  const river = serveSite(server, { path: '/river.xml', title: 'Rivière Élan' })
  river.publish('Café by the water', '<p>A long kayak journey</p>')
  for (const { url } of [river, serveSite(server, { path: '/mill.xml', title: 'Mill Notes' })])
    await subscribe(page, url)
  await expect(feedItem(page, 'All', '7 in all')).toBeVisible()
}

test('by a few letters and without the mouse it leads to a feed, to a command, and to a search', async ({
  launch,
  server,
}) => {
  const { page } = await launch()
  await subscribeToTwo(page, server)

  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('elan riv')
  await expect(chosen(page)).toContainText('Rivière Élan')
  await page.keyboard.press('Enter')
  await expect(palette(page)).toHaveCount(0)
  await expect(feedItem(page, 'Rivière Élan')).toHaveAttribute('aria-selected', 'true')
  await expect(timeline(page)).toBeFocused()

  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('kayak')
  await expect(palette(page).getByText('No feed, folder or command has these words.').first()).toBeVisible()
  await expect(chosen(page)).toHaveText('Search for “kayak”')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('searchbox', { name: 'Search articles' })).toHaveValue('kayak')
  await expect(timeline(page).getByRole('option')).toHaveCount(1)
  await expect(articleRow(page, 'Café by the water')).toBeVisible()

  // From within a field, too.
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('settin')
  await expect(chosen(page)).toContainText('Settings')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible()
})

test('its list goes around, shows what was used last first, and its own key closes it', async ({ launch, server }) => {
  const { page } = await launch()
  await subscribeToTwo(page, server)
  await feedItem(page, 'Mill Notes').click()
  await feedItem(page, 'Rivière Élan').click()
  await page.keyboard.press('Control+k')
  await expect(chosen(page)).toContainText('Mill Notes')
  await page.keyboard.press('ArrowUp')
  // Whichever command is the last: a new one is no fault of the list.
  await expect(palette(page).getByRole('option').last()).toHaveAttribute('aria-selected', 'true')
  await expect(chosen(page)).not.toContainText('Mill Notes')
  await page.keyboard.press('ArrowDown')
  await expect(chosen(page)).toContainText('Mill Notes')
  await expect(palette(page).getByRole('option', { name: 'Star or unstar' })).toHaveCount(0)
  await expect(palette(page).getByRole('option', { name: 'Add a feed' })).toContainText('Ctrl')
  await page.keyboard.press('Control+k')
  await expect(palette(page)).toHaveCount(0)
  await expect(feedItem(page, 'Rivière Élan')).toHaveAttribute('aria-selected', 'true')
})

for (const theme of ['light', 'dark'] as const) {
  test(`nothing in it keeps a person out, ${theme}`, async ({ launch, server }) => {
    const { page } = await launch()
    await subscribeToTwo(page, server)
    await ask(page, 'settings:set', { settings: { theme } })
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await page.keyboard.press('Control+k')
    await expect(field(page)).toBeFocused()
    expect(await seriousFindings(page)).toEqual([])
    await page.keyboard.type('nothinghasthis')
    await expect(chosen(page)).toHaveText('Search for “nothinghasthis”')
    expect(await seriousFindings(page)).toEqual([])
  })
}
