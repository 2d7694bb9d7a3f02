import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from './support/app-test.ts'
import { runFromPalette } from './support/command-palette.ts'
import { findingsAtEverySize, setSize, sizes } from './support/every-size.ts'
import type { FeedServer } from './support/feed-server.ts'
import { ask, feedItem, subscribe } from './support/reader-window.ts'
import { seriousFindings } from './support/serious-findings.ts'
import { serveSite } from './support/served-site.ts'

const longName = 'Messages of the society for very long names that nobody can read to their end, volume 12'

/** Feeds in folders in folders, one paused, one that fails, one with a long name, and a saved search. */
async function organise(page: Page, server: FeedServer): Promise<void> {
  const serve = (path: string, title: string) => subscribe(page, serveSite(server, { path, title }).url)
  const mill = await serve('/mill.xml', 'Mill')
  const river = await serve('/river.xml', 'River')
  const long = await serve('/long.xml', longName)
  await serve('/alone.xml', 'Alone')
  const { folderId: water } = await ask(page, 'folder:create', { title: 'Water', parentId: null })
  const { folderId: deep } = await ask(page, 'folder:create', { title: 'Deep', parentId: water })
  const items = [mill, long].map((id) => ({ type: 'feed', id }) as const)
  await ask(page, 'sidebar:arrange', { items, folderId: deep, order: null })
  await ask(page, 'sidebar:arrange', { items: [{ type: 'feed', id: river }], folderId: water, order: null })
  await ask(page, 'feed:set-paused', { feedId: mill, paused: true })
  server.serve('/river.xml', { type: 'status', status: 404 })
  await ask(page, 'feed:wake', { feedId: river })
  const words = { type: 'text', field: 'anywhere', test: 'words', value: 'river' } as const
  await ask(page, 'saved:create', { title: 'What flows', conditions: { match: 'all', of: [words] } })
  await expect(feedItem(page, 'Mill', 'paused')).toBeVisible()
  await expect(feedItem(page, 'River', 'failing')).toBeVisible()
  await expect(feedItem(page, 'What flows', '12 unread')).toBeVisible()
}

/** The sidebar lies over the list in a narrow window, and is looked at there, too. */
async function findings(electron: ElectronApplication, page: Page): Promise<readonly string[]> {
  const found = [...(await findingsAtEverySize(electron, page))]
  for (const size of sizes.slice(1)) {
    await setSize(electron, page, size)
    await page.locator('.sidebar-toggle').dispatchEvent('click')
    await expect(page.locator('.sidebar-open')).toHaveCount(1)
    for (const finding of await seriousFindings(page)) found.push(`${size.name}, over the list: ${finding}`)
    await page.locator('.sidebar-veil').dispatchEvent('click')
    await expect(page.locator('.sidebar-open')).toHaveCount(0)
  }
  await setSize(electron, page, sizes[0])
  return found
}

for (const theme of ['light', 'dark'] as const) {
  test(`nothing in the sidebar and in what organises it keeps a person out, ${theme}`, async ({ launch, server }) => {
    test.setTimeout(600_000)
    const { page, electron } = await launch()
    await ask(page, 'settings:set', { settings: { theme } })
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await organise(page, server)
    const check = async (state: string) => expect(await findings(electron, page), state).toEqual([])
    const checkOpen = async (state: string) => expect(await seriousFindings(page), state).toEqual([])

    await check('folders, feeds and a saved search')
    await page.getByRole('button', { name: 'Sidebar options' }).click()
    await checkOpen('the options of the sidebar')
    await page.keyboard.press('Escape')
    await feedItem(page, 'Alone').click()
    await page.keyboard.press('F2')
    await checkOpen('a row that is renamed')
    await page.keyboard.press('Escape')
    await feedItem(page, 'Water').click()
    await page.locator('#feed-tree').press('ArrowLeft')
    await checkOpen('a closed folder')
    await page.locator('#feed-tree').press('ArrowRight')

    await feedItem(page, 'River').click({ modifiers: ['ControlOrMeta'] })
    await page.keyboard.press('ControlOrMeta+ArrowDown')
    await check('rows that are chosen, and the keys beside them')
    await page.getByRole('button', { name: 'More for the chosen' }).click()
    await checkOpen('what can be done with them')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Move to folder…' }).click()
    await expect(page.getByRole('dialog', { name: 'Move “Water”' })).toBeVisible()
    expect(await findingsAtEverySize(electron, page), 'moving them').toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')

    await ask(page, 'timeline:mark-all-read', { view: { type: 'all' }, asOf: 1_000 as never })
    await page.getByRole('button', { name: 'Sidebar options' }).click()
    await page.getByRole('menu').getByText('Hide what is read').click()
    await check('what is read is hidden')
    await runFromPalette(page, 'feed health')
    const survey = page.getByRole('listbox', { name: 'Feeds' })
    await expect(survey.getByRole('option')).toHaveCount(2)
    await survey.press('ControlOrMeta+a')
    await expect(page.getByRole('dialog').getByRole('status').filter({ hasText: '2 chosen' })).toBeVisible()
    expect(await findingsAtEverySize(electron, page), 'several feeds of the survey').toEqual([])
  })
}
