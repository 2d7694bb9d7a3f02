import { expect, test } from './support/app-test.ts'
import { findingsAtEverySize } from './support/every-size.ts'
import { articleHeading, articleRow, ask, feedItem, subscribe } from './support/reader-window.ts'
import { serveSite } from './support/served-site.ts'

for (const theme of ['light', 'dark', 'sepia'] as const) {
  test(`nothing in the main states keeps a person out, ${theme}`, async ({ launch, server }) => {
    test.setTimeout(600_000)
    const { page, electron } = await launch({ tickSeconds: 2 })
    await ask(page, 'settings:set', { settings: { theme } })
    await page.emulateMedia({ colorScheme: theme === 'dark' ? 'dark' : 'light', reducedMotion: 'reduce' })
    const check = async (state: string) => expect(await findingsAtEverySize(electron, page), state).toEqual([])

    await check('first start')
    await page.getByRole('button', { name: 'Add feed' }).first().click()
    const dialog = page.getByRole('dialog', { name: 'Add feed' })
    await dialog.getByRole('textbox', { name: 'Address' }).fill('not an address')
    await dialog.getByRole('button', { name: 'Find' }).click()
    await expect(dialog).toContainText('is not a web address')
    await check('an address that is none')
    const site = serveSite(server, { path: '/river.xml', title: 'River Notes' })
    await dialog.getByRole('textbox', { name: 'Address' }).fill(site.url)
    await dialog.getByRole('button', { name: 'Find' }).click()
    await expect(dialog.getByRole('button', { name: 'Subscribe' })).toBeEnabled()
    await check('preview')
    await dialog.getByRole('button', { name: 'Subscribe' }).click()
    await expect(dialog).toBeHidden()

    await subscribe(page, serveSite(server, { path: '/mill.xml', title: 'Mill Notes' }).url)
    server.serve('/mill.xml', { type: 'status', status: 500 })
    await expect(feedItem(page, 'Mill Notes', 'failing')).toBeVisible()
    await articleRow(page, 'River Notes 2').click()
    await expect(articleHeading(page)).toHaveText('River Notes 2')
    await page.keyboard.press('s')
    await expect(feedItem(page, 'Starred', '1 in all')).toBeVisible()
    await check('reading, with a failing feed')

    await feedItem(page, 'Mill Notes').click()
    await page.keyboard.press('/')
    await expect(page.getByRole('searchbox', { name: 'Search articles' })).toBeFocused()
    await page.keyboard.type('notes')
    await expect(page.getByRole('search').getByRole('status')).toHaveText('3 articles')
    await check('hits of a search')
    await page.getByRole('searchbox').fill('nothinghasthis')
    await expect(page.getByText('Nothing found for')).toBeVisible()
    await check('a search that finds nothing')
    await page.keyboard.press('Escape')
    await feedItem(page, 'All').click()

    await page.getByRole('button', { name: 'Mark all as read' }).click()
    await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
    await check('a notice with undo')
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog')).toBeVisible()
    await check('the map of keys')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Settings' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await check('settings')
    await page.getByRole('button', { name: 'Responsiveness…' }).click()
    await expect(page.getByRole('table', { name: 'Longest stalls' })).toBeVisible()
    await check('the figures of stalls')
  })
}
