import type { Page } from '@playwright/test'
import { expect, test } from './support/app-test.ts'
import { subscribe } from './support/reader-window.ts'
import { serveSite } from './support/served-site.ts'

/** Elements whose words are wider than they are: cut, or lying over what is beside them. */
async function overflowing(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'button, label, h1, h2, h3, dt, option, .hint, .empty-title, .round-line',
      ),
    ]
      .filter((element) => element.checkVisibility() && element.clientWidth > 0)
      .filter(
        (element) => element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 2,
      )
      .map((element) => `${element.tagName} ${element.className}: ${element.textContent}`),
  )
}

const spoken = [
  {
    choice: 'Deutsch',
    lang: 'de',
    settings: 'Einstellungen',
    language: 'Sprache',
    refresh: 'Aktualisieren',
    unread: /^Ungelesen/,
    addFeed: 'Feed hinzufügen',
    keys: 'Tasten',
    read: /^Gelesen, /,
    date: /^\d{1,2}\. \p{L}+\.? 2020$/u,
  },
  {
    choice: 'Français',
    lang: 'fr',
    settings: 'Réglages',
    language: 'Langue',
    refresh: 'Actualiser',
    unread: /^Non lus/,
    addFeed: 'Ajouter un flux',
    keys: 'Touches',
    read: /^Lu, /,
    date: /^\d{1,2} \p{L}+\.? 2020$/u,
  },
] as const

for (const words of spoken) {
  test(`the window speaks ${words.choice} as soon as it is chosen`, async ({ launch, server }, info) => {
    const { electron, page } = await launch()
    const site = serveSite(server, { path: '/river.xml', title: 'River Notes' })
    site.publish('Ice', '<p>Thin.</p>', Date.UTC(2020, 0, 15))
    site.publish('ثلج', '<p dir="rtl">الجليد رقيق</p>')
    await subscribe(page, site.url)
    await page.getByRole('option', { name: 'Ice' }).click()
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByRole('combobox', { name: 'Language' }).selectOption(words.choice)

    // The dialog stays open and is itself in the chosen language.
    const dialog = page.getByRole('dialog', { name: words.settings })
    await expect(dialog.getByRole('combobox', { name: words.language })).toHaveValue(words.lang)
    await expect(page.locator('html')).toHaveAttribute('lang', words.lang)
    await page.screenshot({ path: info.outputPath('settings.png') })
    expect(await overflowing(page)).toEqual([])
    await page.keyboard.press('Escape')

    await expect(page.getByRole('button', { name: words.refresh, exact: true })).toBeVisible()
    await expect(page.getByRole('treeitem', { name: words.unread })).toBeVisible()
    await expect(page.getByRole('option', { name: 'Ice' })).toHaveAccessibleDescription(words.read)
    await expect(page.getByRole('option', { name: 'Ice' }).locator('time')).toHaveText(words.date)
    const labels = () => electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label))
    await expect.poll(labels).toContain({ de: '&Bearbeiten', fr: '&Édition' }[words.lang])
    await page.getByRole('option', { name: 'ثلج' }).click()
    await expect(page.frameLocator('iframe').locator('html')).toHaveCSS('direction', 'rtl')
    await expect(page.locator('html')).toHaveCSS('direction', 'ltr')
    await page.screenshot({ path: info.outputPath('window.png') })

    await page.getByRole('button', { name: words.keys }).click()
    await expect(page.getByRole('dialog', { name: words.keys })).toBeVisible()
    await page.screenshot({ path: info.outputPath('keys.png') })
    expect(await overflowing(page)).toEqual([])
    await page.keyboard.press('Escape')

    await page.getByRole('button', { name: words.addFeed }).click()
    await page.getByRole('dialog', { name: words.addFeed }).getByRole('textbox').fill('not an address')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name: words.addFeed })).toContainText(
      { de: '„not an address“', fr: '«\u202fnot an address\u202f»' }[words.lang],
    )
    await page.screenshot({ path: info.outputPath('add-feed.png') })
    expect(await overflowing(page)).toEqual([])
    await page.keyboard.press('Escape')

    await page.setViewportSize({ width: 640, height: 600 })
    await page.screenshot({ path: info.outputPath('narrow.png') })
    expect(await overflowing(page)).toEqual([])
  })
}

test('the system’s language is spoken where nothing was chosen', async ({ launch }) => {
  const german = { LANG: 'de_DE.UTF-8', LANGUAGE: 'de_DE', LC_ALL: 'de_DE.UTF-8' }
  const { electron, page } = await launch({ env: german })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Folgen Sie dem, was Sie gern lesen')
  const label = await electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items[0]?.submenu?.items[0]?.label)
  expect(label).toBe('Feed hinzufügen …')
})
