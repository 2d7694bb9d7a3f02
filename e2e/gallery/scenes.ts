/** How a state of the gallery is come to, by what a person does. */
import { ask } from '../support/reader-window.ts'
import type { Stage } from './stage.ts'

type Scene = (stage: Stage) => Promise<void>

export function openArticle(title: string): Scene {
  return async ({ page }) => {
    // In every language the rows are options, and a title is a title.
    await page.getByRole('option', { name: title, exact: true }).click()
    await page.frameLocator('iframe').locator('body').waitFor()
  }
}

/** The same for an article that is further down: its feed is gone to first, which a narrow window can do, too. */
export function openArticleOf(feed: string, title: string): Scene {
  return async (stage) => {
    await openByKey('Control+k')(stage)
    await stage.page.keyboard.type(feed)
    await stage.page.getByRole('option', { name: feed }).first().waitFor()
    await stage.page.keyboard.press('Enter')
    await openArticle(title)(stage)
  }
}

/** Goes to the first footnote of an article, and waits for the way back. */
export function followFootnote(feed: string, title: string): Scene {
  return async (stage) => {
    await openArticleOf(feed, title)(stage)
    await stage.page.frameLocator('iframe').getByRole('link', { name: '1', exact: true }).click()
    await stage.page.getByRole('button', { name: 'Back to where you were' }).waitFor()
  }
}

/** Shows the first picture of an article as large as the window. */
export function enlargePicture(title: string): Scene {
  return async (stage) => {
    await openArticle(title)(stage)
    await stage.page
      .frameLocator('iframe')
      .getByRole('button', { name: /^Enlarge/ })
      .first()
      .click()
    await stage.page.getByRole('dialog').waitFor()
  }
}

export function findInArticle(title: string, words: string): Scene {
  return async (stage) => {
    await openArticle(title)(stage)
    await stage.page.keyboard.press('Control+f')
    await stage.page.keyboard.type(words)
    await stage.page.getByRole('search').getByRole('status').filter({ hasText: /\d/ }).waitFor()
  }
}

export function openByKey(key: string): Scene {
  return async ({ page }) => {
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press(key)
    await page.getByRole('dialog').waitFor()
  }
}

export function beginSearch(words: string): Scene {
  return async ({ page }) => {
    await page.keyboard.press('/')
    await page.keyboard.type(words)
    await page
      .getByRole('search')
      .getByRole('status')
      .filter({ hasText: /\d|Nothing|No / })
      .waitFor()
  }
}

/** Runs a command by its name in the palette. */
export function runCommand(name: string): Scene {
  return async ({ page }) => {
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.type(name)
    await page.getByRole('option', { name }).first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
  }
}

/** The list of rules, with two in it. */
export const showRules: Scene = async (stage) => {
  const nothing = { read: false, star: false, hide: false, notify: null } as const
  await ask(stage.page, 'rules:create', {
    title: 'Anything about the river',
    conditions: { match: 'all', of: [{ type: 'text', field: 'anywhere', test: 'contains', value: 'river' }] },
    actions: { ...nothing, star: true, notify: 'notify' },
  })
  await ask(stage.page, 'rules:create', {
    title: 'No advertisements between the articles',
    conditions: { match: 'any', of: [{ type: 'text', field: 'title', test: 'contains', value: 'sponsored' }] },
    actions: { ...nothing, read: true, hide: true },
  })
  await runCommand('Rules')(stage)
}

/** Looks for a feed in the dialog, and waits for what it says of it. */
export function findFeed(address: (stage: Stage) => string): Scene {
  return async (stage) => {
    await stage.page.keyboard.press('a')
    const dialog = stage.page.getByRole('dialog', { name: 'Add feed' })
    await dialog.getByRole('textbox', { name: 'Address' }).fill(address(stage))
    await dialog.getByRole('button', { name: 'Find' }).click()
    await dialog
      .getByRole('alert')
      .or(dialog.getByRole('button', { name: 'Subscribe' }))
      .first()
      .waitFor()
  }
}
