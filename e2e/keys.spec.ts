import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/app-test.ts'
import type { RunningApp } from './support/launch-app.ts'
import { articleHeading, articleRow, articleText, ask, feedItem, subscribe } from './support/reader-window.ts'
import { seriousFindings } from './support/serious-findings.ts'
import { serveSite } from './support/served-site.ts'

function keysDialog(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Keys' })
}

function line(page: Page, command: string): Locator {
  return keysDialog(page).getByRole('button', { name: command })
}

/** What the menu shows as the key of a command. */
function menuKey({ electron }: RunningApp, command: string): Promise<string> {
  return electron.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.accelerator ?? '', command)
}

/** Chooses a command and presses its new keys. */
async function press(page: Page, command: string, ...keys: readonly string[]): Promise<Locator> {
  await line(page, command).click()
  const editor = keysDialog(page).getByRole('form', { name: `Keys for “${command}”` })
  await expect(editor.getByRole('textbox', { name: 'New keys' })).toBeFocused()
  for (const key of keys) await page.keyboard.press(key)
  return editor
}

test('a command gets other keys, which the window, the article and the menu obey at once', async ({
  launch,
  server,
}) => {
  const app = await launch()
  const { page } = app
  await subscribe(page, serveSite(server, { path: '/river.xml', title: 'River Notes' }).url)
  await articleRow(page, 'River Notes 2').click()
  await expect(articleHeading(page)).toHaveText('River Notes 2')

  await page.keyboard.press('?')
  await keysDialog(page).getByRole('searchbox', { name: 'Find a command' }).fill('star or')
  await expect(line(page, 'Next article')).toHaveCount(0)
  const editor = await press(page, 'Star or unstar', 'x', 'y')
  await editor.getByRole('button', { name: 'Use these keys' }).click()
  await expect(line(page, 'Star or unstar')).toBeFocused()
  await expect(line(page, 'Star or unstar')).toContainText('xy')
  await page.keyboard.press('Escape')

  await page.keyboard.press('s')
  await page.keyboard.press('x')
  await page.keyboard.press('y')
  await expect(feedItem(page, 'Starred', '1 in all')).toBeVisible()
  await articleText(page).locator('body').click()
  await page.keyboard.press('x')
  await page.keyboard.press('y')
  await expect(feedItem(page, 'Starred', '1 in all')).toHaveCount(0)

  await page.keyboard.press('?')
  await (await press(page, 'Refresh all feeds', 'Control+y')).getByRole('button', { name: 'Cancel' }).click()
  await (await press(page, 'Refresh all feeds', 'Control+u')).getByRole('button', { name: 'Use these keys' }).click()
  await expect.poll(() => menuKey(app, 'refresh')).toBe('CmdOrCtrl+U')
  expect(await menuKey(app, 'toggle-starred')).toBe('')
})

test('keys in use are told with the command that has them, can be taken over, and all come back', async ({
  launch,
}) => {
  const { page } = await launch()
  await page.keyboard.press('?')
  const editor = await press(page, 'Add a feed', 'r')
  await expect(editor.getByRole('status').first()).toHaveText('In use for: Refresh all feeds.')
  await editor.getByRole('button', { name: 'Take them over' }).click()
  await expect(line(page, 'Add a feed')).toContainText('r')
  await expect(line(page, 'Refresh all feeds')).not.toContainText('or')

  await press(page, 'Next article', 'ArrowDown')
  await expect(keysDialog(page).getByRole('status').first()).toContainText('cannot be given away')
  await expect(keysDialog(page).getByRole('button', { name: 'Use these keys' })).toBeDisabled()
  await page.keyboard.press('Escape')
  await expect(keysDialog(page).getByRole('form')).toHaveCount(0)
  await expect(keysDialog(page)).toBeVisible()

  await keysDialog(page).getByRole('button', { name: 'Reset all keys' }).click()
  await expect(line(page, 'Refresh all feeds')).toContainText('or')
  await page.keyboard.press('Escape')
  await page.keyboard.press('a')
  await expect(page.getByRole('dialog', { name: 'Add feed' })).toBeVisible()
})

for (const theme of ['light', 'dark'] as const) {
  test(`nothing in the map of keys keeps a person out, ${theme}`, async ({ launch }) => {
    const { page } = await launch()
    await ask(page, 'settings:set', { settings: { theme } })
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await page.keyboard.press('?')
    await press(page, 'Mark as read or unread', 'g')
    await expect(keysDialog(page).getByRole('status').first()).toContainText('Go to starred')
    expect(await seriousFindings(page)).toEqual([])
  })
}
