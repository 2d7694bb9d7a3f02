/** Follows a round from inside the window by what main pushes to it anyway, so that watching costs nothing. */
import type { Page } from '@playwright/test'
import type { ReaderApi } from '../src/shared/window-contract'

export interface RoundTimes {
  /** Since the watch began; null while the round runs. A round whose poller died ends, and begins again with the rest. */
  readonly finishedAfterMs: number | null
  /** When the window last heard of more articles. */
  readonly lastArrivalAfterMs: number
  /** All articles in the store, as the window last heard. */
  readonly articles: number
}

export interface RoundWatch {
  /** The round has ended and the store holds at least so many articles, as far as the window was told. */
  readonly isFinished: (articles: number) => boolean
  /** Ends the watch and gives what it saw. */
  stop(): RoundTimes
}

type WatchedWindow = typeof globalThis & { reader: ReaderApi; roundTimes?: RoundTimes }

const lookEveryMs = 250

export async function watchRound(page: Page): Promise<RoundWatch> {
  await page.evaluate(() => {
    const watched = globalThis as WatchedWindow
    const started = performance.now()
    let times: RoundTimes = { finishedAfterMs: null, lastArrivalAfterMs: 0, articles: 0 }
    let running = false
    watched.reader.listen('round', (round) => {
      if (running !== round.running) {
        times = { ...times, finishedAfterMs: round.running ? null : performance.now() - started }
      }
      running = round.running
      watched.roundTimes = times
    })
    watched.reader.listen('changed', (change) => {
      times = { ...times, articles: change.counts.all }
      if (change.arrivedIn.length > 0) times = { ...times, lastArrivalAfterMs: performance.now() - started }
      watched.roundTimes = times
    })
  })
  let seen: RoundTimes = { finishedAfterMs: null, lastArrivalAfterMs: 0, articles: 0 }
  const timer = setInterval(async () => {
    const times = await page.evaluate(() => (globalThis as WatchedWindow).roundTimes).catch(() => undefined)
    seen = times ?? seen
  }, lookEveryMs)
  return {
    isFinished: (articles) => seen.finishedAfterMs !== null && seen.articles >= articles,
    stop: () => {
      clearInterval(timer)
      return seen
    },
  }
}
