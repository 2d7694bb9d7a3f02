import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/app-test.ts'
import { articleHeading, articleRow, articleText, ask, subscribe } from './support/reader-window.ts'
import { seriousFindings } from './support/serious-findings.ts'
import { serveSite } from './support/served-site.ts'

function settings(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Settings' })
}

/** The end of a row, which the dialog does not cover. */
async function clickBeside(page: Page, title: string): Promise<void> {
  const box = await articleRow(page, title).boundingBox()
  await articleRow(page, title).click({ position: { x: (box?.width ?? 0) - 10, y: 20 } })
}

test('typed words leave of the settings those that have them, in any section, and say how many', async ({ launch }) => {
  const { page } = await launch()
  await page.keyboard.press(',')
  const field = settings(page).getByRole('searchbox', { name: 'Find a setting' })
  await expect(field).toBeFocused()
  await page.keyboard.type('articles')
  await expect(settings(page).getByRole('combobox', { name: 'Look for new articles' })).toBeVisible()
  await expect(settings(page).getByRole('combobox', { name: 'Keep articles', exact: true })).toBeVisible()
  await expect(settings(page).getByRole('combobox', { name: 'Language' })).toHaveCount(0)

  await field.fill('sepia')
  await expect(settings(page).getByRole('status')).toHaveText('1 setting')
  await expect(settings(page).getByRole('heading', { level: 3 })).toHaveText(['Window'])
  await page.keyboard.press('Tab')
  await expect(settings(page).getByRole('combobox', { name: 'Appearance' })).toBeFocused()

  await field.fill('xyzzy')
  await expect(settings(page).getByRole('status')).toHaveText('No setting has these words.')
  await page.keyboard.press('Escape')
  await expect(field).toHaveValue('')
  await expect(settings(page).getByRole('combobox', { name: 'Language' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(settings(page)).toHaveCount(0)
})

test('a setting is seen at work beside the dialog, and the window is in use meanwhile', async ({ launch, server }) => {
  const { page } = await launch()
  await subscribe(page, serveSite(server, { path: '/river.xml', title: 'River Notes' }).url)
  await articleRow(page, 'River Notes 2').click()
  await page.keyboard.press(',')
  await settings(page).getByRole('searchbox').fill('size')
  await settings(page).getByRole('combobox', { name: 'Size' }).selectOption('24 px')
  await expect(articleText(page).locator('html')).toHaveAttribute('data-text-size', '24')

  await clickBeside(page, 'River Notes 3')
  await expect(articleHeading(page)).toHaveText('River Notes 3')
  await page.keyboard.press('j')
  await expect(articleHeading(page)).toHaveText('River Notes 2')
  await page.keyboard.press(',')
  await expect(settings(page).getByRole('searchbox')).toBeFocused()
  await clickBeside(page, 'River Notes 1')
  await page.keyboard.press('Escape')
  await expect(settings(page)).toHaveCount(0)
  await expect(articleHeading(page)).toHaveText('River Notes 1')
})

for (const theme of ['light', 'dark'] as const) {
  test(`nothing in the settings keeps a person out, ${theme}`, async ({ launch }) => {
    const { page } = await launch()
    await ask(page, 'settings:set', { settings: { theme } })
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await page.keyboard.press(',')
    expect(await seriousFindings(page)).toEqual([])
  })
}
