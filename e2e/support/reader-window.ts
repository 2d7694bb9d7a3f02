/** The parts of the window by role and name, and the window's own bridge for what a spec only sets up. */
import type { FrameLocator, Locator, Page } from '@playwright/test'
import type { FeedId } from '../../src/shared/model'
import type { ReaderApi, Reply, RequestChannel, RequestChannels } from '../../src/shared/window-contract'

export function feedList(page: Page): Locator {
  return page.getByRole('navigation', { name: 'Feeds' })
}

/** A smart feed or a feed by its name; with a note, such as its count, only while it says so. */
export function feedItem(page: Page, name: string, note: string | RegExp = ''): Locator {
  const start = new RegExp(String.raw`^${name}(?!\w)`)
  return feedList(page).getByRole('treeitem', { name: start }).filter({ hasText: note })
}

export function timeline(page: Page): Locator {
  return page.getByRole('listbox', { name: 'Articles' })
}

export function articleRow(page: Page, title: string): Locator {
  return timeline(page).getByRole('option', { name: title, exact: true })
}

export function articlePane(page: Page): Locator {
  return page.getByRole('region', { name: 'Article', exact: true })
}

export function articleHeading(page: Page): Locator {
  return articlePane(page).getByRole('heading', { level: 1 })
}

export function articleText(page: Page): FrameLocator {
  return page.frameLocator('iframe[title="Article text"]')
}

/** Asks main as the window does; a refusal is an error here. */
export async function ask<C extends RequestChannel>(
  page: Page,
  channel: C,
  argument: RequestChannels[C]['argument'],
): Promise<RequestChannels[C]['reply']> {
  const reply = await page.evaluate(
    ([name, value]) => (window as unknown as { reader: ReaderApi }).reader.request(name, value as never),
    [channel as RequestChannel, argument as unknown] as const,
  )
  const answer = reply as Reply<RequestChannels[C]['reply']>
  if (!answer.ok) throw new Error(`${channel}: ${answer.failure.message}`)
  return answer.value
}

/** Subscribes without the dialog, for specs whose subject is something else. */
export async function subscribe(page: Page, url: string): Promise<FeedId> {
  const found = await ask(page, 'feed:find', { address: url })
  if (found.type !== 'preview') throw new Error(`No preview of ${url}: ${JSON.stringify(found)}`)
  const { feedId } = await ask(page, 'feed:subscribe', { previewId: found.preview.previewId })
  return feedId
}
