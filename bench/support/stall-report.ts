/** What the probes saw, as figures and as a table. */
import { formatTable, median, percentile, round } from '../figures.ts'
import type { MainStalls, WindowStalls } from '../stall-probes.ts'
import type { PollerStalls } from './poller-probe.ts'

interface Seen {
  readonly main: MainStalls
  readonly window: WindowStalls
  readonly poller: PollerStalls
}

export type Phase = ReturnType<typeof summarise>

interface StallResult {
  readonly runtime: string
  readonly load: number
  readonly roundMs: number | null
  readonly allLiveStoredAfterMs: number
  readonly articlesStored: number
  readonly feedsFailed: number
  readonly pollerEnded: number
  readonly idle: Phase
  readonly during: Phase
}

/** The figures of one phase, without the thousands of gaps that they come from. */
export function summarise({ main, window, poller }: Seen) {
  const { gaps, scrollFrames, ...rest } = window
  return {
    main,
    poller,
    window: {
      ...rest,
      p999Ms: Math.max(0, percentile(gaps, 99.9)),
      scrollFrames: scrollFrames.length,
      scrollFramesOver33: scrollFrames.filter((gap) => gap > 33.4).length,
    },
  }
}

export function printStalls(
  result: StallResult,
  plans: { readonly usual: number; readonly slow: number; readonly dead: number },
): void {
  const { idle, during } = result
  console.log(`${result.runtime}; load at the end ${result.load}`)
  console.log(
    `${plans.usual} feeds answer after 300 ms, ${plans.slow} after 10 s, ${plans.dead} never. Round ${seconds(result.roundMs)} s; ` +
      `last article in after ${seconds(result.allLiveStoredAfterMs)} s; ${result.articlesStored} articles stored; ` +
      `${result.feedsFailed} feeds failed; poller ended ${result.pollerEnded} times.\n`,
  )
  const row = (what: string, of: (phase: Phase) => string) => [what, of(idle), of(during)]
  const rows = [
    row('main: longest gap of a 5 ms timer', ({ main }) => ms(main.longestMs)),
    row('… of which without a core', ({ main }) => ms(main.longestWithoutCoreMs)),
    row('main: gaps over 50 ms', ({ main }) => String(main.over50)),
    row('main: loop delay p99 / p99.9 / max', ({ main }) =>
      [main.delayP99Ms, main.delayP999Ms, main.delayMaxMs].map(ms).join(' / '),
    ),
    row('poller: longest gap of a 5 ms timer', ({ poller }) => ms(poller.longestMs)),
    row('… of which without a core', ({ poller }) => ms(poller.longestWithoutCoreMs)),
    row('poller: p99.9 / gaps over 50 ms', ({ poller }) => `${ms(poller.p999Ms)} / ${poller.over50}`),
    row('window: longest gap of a 5 ms timer', ({ window }) => ms(window.longestMs)),
    row('window: p99.9 / gaps over 50 ms', ({ window }) => `${ms(window.p999Ms)} / ${window.over50}`),
    row('window: long tasks, longest', ({ window }) => worst(window.longTasks)),
    row('window: long frames, longest', ({ window }) => worst(window.longFrames)),
    row('frames while scrolling, over 33 ms', ({ window }) => `${window.scrollFrames}, ${window.scrollFramesOver33}`),
    row('click to paint', ({ window }) => spread(window.clickToPaint)),
    row('key to paint', ({ window }) => spread(window.keyToPaint)),
    row('click to article', ({ window }) => spread(window.clickToArticle)),
    row('unanswered within 2 s', ({ window }) => String(window.unanswered)),
  ]
  console.log(formatTable(['milliseconds', 'idle', 'during the round'], rows))
  console.log(
    `\nSpreads: p50 / p95 / p99 / max (n). During the round to idle, p95: ${ratios(idle, during)}; goal × 1.5.`,
  )
}

function ratios(idle: Phase, during: Phase): string {
  const ratio = (of: (phase: Phase) => readonly number[]) =>
    `× ${round(percentile(of(during), 95) / percentile(of(idle), 95), 2)}`
  return `click ${ratio(({ window }) => window.clickToPaint)}, key ${ratio(({ window }) => window.keyToPaint)}`
}

function spread(values: readonly number[]): string {
  if (values.length === 0) return 'none'
  const parts = [median(values), percentile(values, 95), percentile(values, 99), Math.max(...values)]
  return `${parts.map((value) => round(value, 0)).join(' / ')} (${values.length})`
}

function worst(values: readonly number[]): string {
  return values.length === 0 ? 'none' : `${values.length}, ${ms(Math.max(...values))}`
}

function ms(value: number): string {
  return Math.max(0, value).toFixed(1)
}

function seconds(milliseconds: number | null): string {
  return milliseconds === null ? 'never' : (milliseconds / 1000).toFixed(1)
}
