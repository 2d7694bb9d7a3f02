/** What the probes saw, as figures and as a table beside the goals. */
import { formatTable, median, percentile, round } from '../figures.ts'
import { type LoopGap, longestGap, type WindowStalls } from '../stall-probes.ts'

/** All that was seen in one phase: the phase of one run, or of several, one behind the other. */
export interface Seen {
  readonly main: readonly LoopGap[]
  readonly poller: readonly LoopGap[]
  /** A process that does nothing: what holds it up is the machine. */
  readonly bystander: readonly LoopGap[]
  readonly window: WindowStalls
}

interface LoopFigures {
  readonly longestMs: number
  /** Of the longest gap: ready to run, but without a core. */
  readonly longestWithoutCoreMs: number
  readonly p99Ms: number
  readonly p999Ms: number
  readonly over50: number
}

interface Spread {
  readonly p50Ms: number
  readonly p95Ms: number
  readonly p99Ms: number
  readonly maxMs: number
  readonly count: number
}

export type Phase = ReturnType<typeof summarise>

interface GoalRow {
  readonly what: string
  readonly goal: string
  readonly of: (phase: Phase) => string
  readonly isMet?: (phase: Phase) => boolean
}

/** The promises that a round is measured against, in milliseconds. */
const goals = { stallMs: 50, answerMs: 100, ratio: 1.5 } as const
// A frame of 60 a second is lost when the next one has come.
const lostFrameMs = 33.4

export function together(runs: readonly Seen[]): Seen {
  const windows = runs.map(({ window }) => window)
  const all = <T>(of: (window: WindowStalls) => readonly T[]) => windows.flatMap(of)
  return {
    main: runs.flatMap(({ main }) => main),
    poller: runs.flatMap(({ poller }) => poller),
    bystander: runs.flatMap(({ bystander }) => bystander),
    window: {
      gaps: all(({ gaps }) => gaps),
      scrollFrames: all(({ scrollFrames }) => scrollFrames),
      longTasks: all(({ longTasks }) => longTasks),
      longFrames: all(({ longFrames }) => longFrames),
      clickToPaint: all(({ clickToPaint }) => clickToPaint),
      keyToPaint: all(({ keyToPaint }) => keyToPaint),
      clickToArticle: all(({ clickToArticle }) => clickToArticle),
      unanswered: windows.reduce((sum, { unanswered }) => sum + unanswered, 0),
    },
  }
}

/** The figures of a phase, without the thousands of gaps that they come from. */
export function summarise({ main, poller, bystander, window }: Seen) {
  return {
    main: loopFigures(main),
    poller: loopFigures(poller),
    bystander: loopFigures(bystander),
    window: {
      ...loopFigures(window.gaps.map((gap) => [gap, Number.NaN])),
      longTasks: window.longTasks.map((length) => round(length, 0)),
      longFrames: window.longFrames.map((length) => round(length, 0)),
      scrollFrames: window.scrollFrames.length,
      scrollFramesOver33: window.scrollFrames.filter((gap) => gap > lostFrameMs).length,
      clickToPaint: spread(window.clickToPaint),
      keyToPaint: spread(window.keyToPaint),
      clickToArticle: spread(window.clickToArticle),
      unanswered: window.unanswered,
    },
  }
}

/** The 95th percentile during the round to that of the idle phase, of clicks and of keys. */
export function busyToIdle(idle: Phase, during: Phase) {
  const ratio = (of: (phase: Phase) => Spread) => round(of(during).p95Ms / of(idle).p95Ms, 2)
  return { click: ratio(({ window }) => window.clickToPaint), key: ratio(({ window }) => window.keyToPaint) }
}

export function printStalls(idle: Phase, during: Phase): void {
  const within = (limitMs: number) => `${limitMs} at most`
  const rows: readonly GoalRow[] = [
    ...loopRows('main', ({ main }) => main),
    // It gives way to the others, and nobody clicks on it: no goal.
    ...loopRows('poller', ({ poller }) => poller).map(withoutGoal),
    ...loopRows('window', ({ window }) => window).filter(({ what }) => !what.startsWith('…')),
    ...loopRows('bystander', ({ bystander }) => bystander).map(withoutGoal),
    { what: 'window: long tasks, longest', goal: 'none', of: ({ window }) => worst(window.longTasks) },
    { what: 'window: long frames, longest', goal: 'none', of: ({ window }) => worst(window.longFrames) },
    {
      what: 'frames while scrolling, over 33 ms',
      goal: '',
      of: ({ window }) => `${window.scrollFrames}, ${window.scrollFramesOver33}`,
    },
    ...(['clickToPaint', 'keyToPaint'] as const).map((key) => ({
      what: key === 'clickToPaint' ? 'click to paint' : 'key to paint',
      goal: within(goals.answerMs),
      of: ({ window }: Phase) => tellSpread(window[key]),
      isMet: ({ window }: Phase) => !(window[key].maxMs > goals.answerMs),
    })),
    { what: 'click to article', goal: '', of: ({ window }) => tellSpread(window.clickToArticle) },
    {
      what: 'unanswered within 2 s',
      goal: '0',
      of: ({ window }) => String(window.unanswered),
      isMet: ({ window }) => window.unanswered === 0,
    },
  ]
  const cells = rows.map(({ what, goal, of, isMet }) => [what, of(idle), of(during), goal, tellMet(isMet?.(during))])
  const { click, key } = busyToIdle(idle, during)
  for (const [what, ratio] of [
    ['click, p95: busy to idle', click],
    ['key, p95: busy to idle', key],
  ] as const) {
    cells.push([what, '', `× ${ratio}`, `× ${goals.ratio} at most`, tellMet(ratio <= goals.ratio)])
  }
  console.log(formatTable(['milliseconds', 'idle', 'during the round', 'goal', 'met'], cells))
  console.log('\nSpreads: p50 / p95 / p99 / max (n).')
}

function withoutGoal({ what, of }: GoalRow): GoalRow {
  return { what, of, goal: '' }
}

function loopRows(name: string, of: (phase: Phase) => LoopFigures): readonly GoalRow[] {
  return [
    {
      what: `${name}: longest gap of a 5 ms timer`,
      goal: `${goals.stallMs} at most`,
      of: (phase) => ms(of(phase).longestMs),
      isMet: (phase) => of(phase).longestMs <= goals.stallMs,
    },
    { what: '… of which without a core', goal: '', of: (phase) => ms(of(phase).longestWithoutCoreMs) },
    {
      what: `${name}: gaps p99 / p99.9, over 50 ms`,
      goal: '',
      of: (phase) => `${ms(of(phase).p99Ms)} / ${ms(of(phase).p999Ms)}, ${of(phase).over50}`,
    },
  ]
}

function loopFigures(gaps: readonly LoopGap[]): LoopFigures {
  const lengths = gaps.map(([length]) => length)
  const [longestMs, longestWithoutCoreMs] = longestGap(gaps)
  return {
    longestMs: round(longestMs),
    longestWithoutCoreMs: round(longestWithoutCoreMs),
    p99Ms: round(Math.max(0, percentile(lengths, 99))),
    p999Ms: round(Math.max(0, percentile(lengths, 99.9))),
    over50: lengths.filter((length) => length > goals.stallMs).length,
  }
}

function spread(values: readonly number[]): Spread {
  return {
    p50Ms: round(median(values)),
    p95Ms: round(percentile(values, 95)),
    p99Ms: round(percentile(values, 99)),
    maxMs: round(percentile(values, 100)),
    count: values.length,
  }
}

function tellSpread({ p50Ms, p95Ms, p99Ms, maxMs, count }: Spread): string {
  if (count === 0) return 'none'
  return `${[p50Ms, p95Ms, p99Ms, maxMs].map((value) => round(value, 0)).join(' / ')} (${count})`
}

function tellMet(isMet: boolean | undefined): string {
  return isMet === undefined ? '' : isMet ? 'yes' : 'NO'
}

function worst(values: readonly number[]): string {
  return values.length === 0 ? 'none' : `${values.length}, ${ms(Math.max(...values))}`
}

function ms(value: number): string {
  return Math.max(0, value).toFixed(1)
}
