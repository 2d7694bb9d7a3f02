/** Rounds of the real app, asked for as the refresh button does and followed by what main tells the window anyway. */
import type { Page } from '@playwright/test'
import { ask } from '../../e2e/support/reader-window.ts'
import type { FeedId } from '../../src/shared/model'
import { unpack } from '../../src/shared/packed.ts'
import type { ReaderApi } from '../../src/shared/window-contract'

/** Named feeds are not asked twice within ten seconds (`feed-handlers.ts`). */
export const betweenRoundsMs = 11_000

const longestRoundMs = 300_000

export async function feedIdsOf(page: Page): Promise<readonly FeedId[]> {
  return unpack((await ask(page, 'app:bootstrap', null)).feeds).map(({ id }) => id)
}

/** Polls the feeds and returns how long it took until the round had ended, in milliseconds. */
export async function runRound(page: Page, feedIds: readonly FeedId[]): Promise<number> {
  const took = await page.evaluate(
    async ([ids, limitMs]) => {
      const { reader } = globalThis as typeof globalThis & { reader: ReaderApi }
      const started = performance.now()
      let running = false
      await new Promise<void>((resolve) => {
        const end = reader.listen('round', (round) => {
          if (running && !round.running) {
            end()
            resolve()
          }
          running ||= round.running
        })
        setTimeout(resolve, limitMs)
        void reader.request('poll:now', { feedIds: ids })
      })
      return performance.now() - started
    },
    [feedIds, longestRoundMs] as const,
  )
  if (took >= longestRoundMs) throw new Error(`The round did not end within ${longestRoundMs / 1000} s`)
  return took
}

/** Waits until the store has this many articles; the round's last batch may still be on its way. */
export async function mustHold(page: Page, articles: number): Promise<void> {
  let held = 0
  for (let attempt = 0; attempt < 50; attempt++) {
    held = (await ask(page, 'app:bootstrap', null)).counts.all
    if (held === articles) return
    await page.waitForTimeout(100)
  }
  throw new Error(`The store holds ${held} articles, not ${articles}`)
}
