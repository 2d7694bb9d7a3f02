import { expect, type Page } from '@playwright/test'

/** Does by keys alone what the palette finds first for `words`; fails where that does not bear them. */
export async function runFromPalette(page: Page, words: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k')
  // What is typed before the field has the focus would be shortcuts of the window.
  await expect(page.getByRole('combobox', { name: 'Go to, or do' })).toBeFocused()
  await page.keyboard.type(words)
  const chosen = page.getByRole('dialog', { name: 'Command palette' }).getByRole('option', { selected: true })
  await expect(chosen).toContainText(words, { ignoreCase: true })
  await page.keyboard.press('Enter')
}
