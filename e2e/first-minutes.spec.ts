import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/app-test.ts'
import { runFromPalette } from './support/command-palette.ts'
import { findingsAtEverySize } from './support/every-size.ts'
import { ask, feedItem, feedList, subscribe } from './support/reader-window.ts'
import { startRecordingProxy } from './support/recording-proxy.ts'
import { serveSite } from './support/served-site.ts'

function starters(page: Page): Locator {
  return page.getByRole('dialog', { name: 'A few feeds to start with' })
}

function choice(page: Page, name: string): Locator {
  return starters(page).getByRole('checkbox', { name, exact: true })
}

test('the feeds to begin with are followed all at once, looked at only then, and taken back as one', async ({
  launch,
}) => {
  const proxy = await startRecordingProxy()
  const { page } = await launch({ extra: [`--proxy-server=${proxy.url}`, '--proxy-bypass-list=<-loopback>'] })
  await page.getByRole('button', { name: 'Start with a few feeds…' }).click()
  await expect(starters(page).getByRole('button', { name: 'Follow' })).toBeDisabled()
  await choice(page, 'All: Comics and humour').check()
  await expect(starters(page).getByRole('button', { name: 'Follow 5 feeds' })).toBeEnabled()
  await choice(page, 'Dinosaur Comics').uncheck()
  await expect(choice(page, 'All: Comics and humour')).toHaveJSProperty('indeterminate', true)
  await starters(page).getByRole('combobox', { name: 'Language of the feeds' }).selectOption('Deutsch')
  await choice(page, 'SciLogs').check()
  expect(proxy.wanted, 'before anything is followed').toEqual([])

  await starters(page).getByRole('button', { name: 'Follow 5 feeds' }).click()
  await expect(starters(page)).toBeHidden()
  await expect(feedItem(page, 'Comics and humour')).toHaveAttribute('aria-expanded', 'true')
  await expect(feedItem(page, 'xkcd')).toBeVisible()
  await expect(feedItem(page, 'Science')).toBeVisible()
  await expect(feedItem(page, 'Dinosaur Comics')).toHaveCount(0)
  await expect.poll(() => [...proxy.wanted]).toContain('xkcd.com:443')

  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('region', { name: 'Welcome' })).toBeVisible()
  await expect(feedList(page).getByRole('treeitem', { name: 'Science' })).toHaveCount(0)
  await proxy.close()
})

test('what is followed already is marked, and can be opened from the palette and the dialog Add feed', async ({
  launch,
}) => {
  const { page } = await launch()
  await page.getByRole('button', { name: 'Add feed' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Start with a few feeds…' }).click()
  await choice(page, 'xkcd').check()
  await starters(page).getByRole('checkbox', { name: 'In a folder for each topic' }).uncheck()
  await starters(page).getByRole('button', { name: 'Follow 1 feed' }).click()
  await expect(feedItem(page, 'xkcd')).toHaveAttribute('aria-level', '1')

  await runFromPalette(page, 'a few feeds')
  await expect(choice(page, 'xkcd')).toBeChecked()
  await expect(choice(page, 'xkcd')).toBeDisabled()
  await expect(choice(page, 'xkcd')).toHaveAccessibleDescription(/followed already/)
  await page.keyboard.press('Escape')
  await expect(starters(page)).toBeHidden()
})

function help(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Courant help' })
}

test('the help is found by its words, tells the keys as they are, and leaves the window in use', async ({
  launch,
  server,
}) => {
  const { page } = await launch()
  await page.getByRole('button', { name: 'How to get it from yours' }).click()
  await expect(help(page).getByRole('heading', { name: 'Moving from another reader' })).toBeFocused()
  await expect(help(page).getByText(/^Miniflux:/)).toBeInViewport()
  await page.keyboard.press('Escape')
  await expect(help(page)).toBeHidden()

  await subscribe(page, serveSite(server, { path: '/mill.xml', title: 'Mill Notes' }).url)
  await expect(feedItem(page, 'Mill Notes')).toBeVisible()
  await ask(page, 'settings:set', { settings: { keys: { 'toggle-starred': ['x'] } } })
  await page.reload()
  await expect(feedItem(page, 'Mill Notes')).toBeVisible()
  await page.keyboard.press('F1')
  const field = help(page).getByRole('searchbox', { name: 'Find in the help' })
  await expect(field).toBeFocused()
  await field.fill('star or unstar')
  await expect(help(page).getByRole('status')).toHaveText('1 passage')
  await expect(help(page).getByRole('definition')).toHaveText('x')
  await field.fill('backup')
  await expect(help(page).getByText(/^A backup is made each day/)).toBeVisible()
  await expect(help(page).getByRole('heading', { level: 3 })).toHaveText(['Your data and backups'])
  await field.fill('zeppelin')
  await expect(help(page).getByText('Nothing in the help has these words.').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(field).toHaveValue('')

  // Not modal: what it tells can be tried beside it.
  await page.getByRole('option', { name: 'Mill Notes 3' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Mill Notes 3' })).toBeVisible()
  await expect(help(page)).toBeVisible()
  await help(page).getByRole('button', { name: 'Feed health' }).click()
  await expect(page.getByRole('dialog', { name: 'Feed health' })).toBeVisible()
})

for (const theme of ['light', 'dark'] as const) {
  test(`nothing in the first minutes keeps a person out, ${theme}`, async ({ launch }) => {
    test.setTimeout(300_000)
    const { page, electron } = await launch()
    await ask(page, 'settings:set', { settings: { theme } })
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    expect(await findingsAtEverySize(electron, page), 'the empty window').toEqual([])
    await page.getByRole('button', { name: 'Start with a few feeds…' }).click()
    await choice(page, 'xkcd').check()
    expect(await findingsAtEverySize(electron, page), 'the feeds to begin with').toEqual([])
    await page.keyboard.press('F1')
    await expect(help(page)).toBeVisible()
    expect(await findingsAtEverySize(electron, page), 'the help').toEqual([])
    await help(page).getByRole('searchbox').fill('zeppelin')
    expect(await findingsAtEverySize(electron, page), 'the help without a hit').toEqual([])
  })
}
