/** What watches main and the window while a bench works, from the inside of each. */
import type { ElectronApplication, Page } from '@playwright/test'

/** Between two turns of a 5 ms timer, beyond those 5 ms; and for how much of it the loop was ready, but without a core. */
export type LoopGap = readonly [milliseconds: number, withoutCore: number]

export interface WindowStalls {
  /** Every gap of a 5 ms timer, beyond those 5 ms. */
  readonly gaps: readonly number[]
  /** From frame to frame, until 300 ms after the last turn of the wheel. */
  readonly scrollFrames: readonly number[]
  readonly longTasks: readonly number[]
  readonly longFrames: readonly number[]
  /** From a click on a row to the frame that shows it as selected. */
  readonly clickToPaint: readonly number[]
  /** From the key j to the frame that shows another row as selected. */
  readonly keyToPaint: readonly number[]
  /** From a click on a row to the frame in which the article pane has that article's title. */
  readonly clickToArticle: readonly number[]
  /** Clicks and keys that no frame answered within two seconds. */
  readonly unanswered: number
}

interface Probe<T> {
  reset(): void
  read(): T
}

type WithProbe<T> = typeof globalThis & { stallProbe?: Probe<T> }

export async function installMainProbe(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(() => {
    const { performance } = process.getBuiltinModule('node:perf_hooks')
    const { readFileSync } = process.getBuiltinModule('node:fs')
    const resolution = 5
    // The second field is the time spent ready but not running, in nanoseconds (Documentation/scheduler/sched-stats).
    const withoutCore = () => Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[1]) / 1e6
    let last = performance.now()
    let lastWait = withoutCore()
    let gaps: (readonly [number, number])[] = []
    setInterval(() => {
      const now = performance.now()
      const wait = withoutCore()
      gaps.push([now - last - resolution, wait - lastWait])
      last = now
      lastWait = wait
    }, resolution)
    ;(globalThis as WithProbe<readonly LoopGap[]>).stallProbe = {
      reset: () => {
        gaps = []
      },
      read: () => gaps,
    }
  })
}

export async function installWindowProbe(page: Page): Promise<void> {
  await page.evaluate(() => {
    const giveUpAfter = 2_000
    const empty = () => ({
      gaps: [] as number[],
      scrollFrames: [] as number[],
      longTasks: [] as number[],
      longFrames: [] as number[],
      clickToPaint: [] as number[],
      keyToPaint: [] as number[],
      clickToArticle: [] as number[],
      unanswered: 0,
    })
    let figures = empty()

    const observe = (type: string, into: 'longTasks' | 'longFrames') =>
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) figures[into].push(entry.duration)
      }).observe({ type })
    observe('longtask', 'longTasks')
    observe('long-animation-frame', 'longFrames')

    let last = performance.now()
    setInterval(() => {
      const now = performance.now()
      figures.gaps.push(now - last - 5)
      last = now
    }, 5)

    let lastWheel = Number.NEGATIVE_INFINITY
    let lastFrame: number | null = null
    const onFrame = (now: number) => {
      if (lastFrame !== null) figures.scrollFrames.push(now - lastFrame)
      lastFrame = performance.now() - lastWheel < 300 ? now : null
      if (lastFrame !== null) requestAnimationFrame(onFrame)
    }
    addEventListener(
      'wheel',
      () => {
        if (performance.now() - lastWheel >= 300 && lastFrame === null) requestAnimationFrame(onFrame)
        lastWheel = performance.now()
      },
      { capture: true, passive: true },
    )

    // A frame is on its way to the screen once the tasks behind its callbacks run.
    const afterFrameIn = (start: number, answered: () => boolean, into: number[]) => {
      const mine = figures
      const look = () => {
        if (answered()) {
          const channel = new MessageChannel()
          channel.port1.onmessage = () => into.push(performance.now() - start)
          channel.port2.postMessage(null)
        } else if (performance.now() - start > giveUpAfter) mine.unanswered += 1
        else requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    }
    const selected = () => document.querySelector('[role="listbox"] [role="option"][aria-selected="true"]')
    const heading = () => document.querySelector('[aria-label="Article"] h1')?.textContent

    addEventListener(
      'click',
      (event) => {
        const row = (event.target as Element).closest('[role="listbox"] [role="option"]')
        if (row === null || row === selected()) return
        const id = row.id
        const before = heading()
        afterFrameIn(event.timeStamp, () => selected()?.id === id, figures.clickToPaint)
        afterFrameIn(event.timeStamp, () => heading() !== undefined && heading() !== before, figures.clickToArticle)
      },
      { capture: true },
    )
    addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'j') return
        const before = selected()?.id
        afterFrameIn(event.timeStamp, () => selected()?.id !== before, figures.keyToPaint)
      },
      { capture: true },
    )
    ;(globalThis as WithProbe<WindowStalls>).stallProbe = {
      reset: () => {
        figures = empty()
      },
      read: () => figures,
    }
  })
}

export async function resetProbes(electron: ElectronApplication, page: Page): Promise<void> {
  await electron.evaluate(() => (globalThis as WithProbe<readonly LoopGap[]>).stallProbe?.reset())
  await page.evaluate(() => (globalThis as WithProbe<WindowStalls>).stallProbe?.reset())
}

export interface ProbesRead {
  readonly main: {
    readonly gaps: readonly LoopGap[]
    readonly longestMs: number
    readonly longestWithoutCoreMs: number
  }
  readonly window: WindowStalls & { readonly longestMs: number }
}

export async function readProbes(electron: ElectronApplication, page: Page): Promise<ProbesRead> {
  const main = await electron.evaluate(() => (globalThis as WithProbe<readonly LoopGap[]>).stallProbe?.read())
  const window = await page.evaluate(() => (globalThis as WithProbe<WindowStalls>).stallProbe?.read())
  if (main === undefined || window === undefined) throw new Error('The probes are not installed')
  const [longestMs, longestWithoutCoreMs] = longestGap(main)
  return {
    main: { gaps: main, longestMs, longestWithoutCoreMs },
    window: { ...window, longestMs: window.gaps.reduce((longest, gap) => Math.max(longest, gap), 0) },
  }
}

export function longestGap(gaps: readonly LoopGap[]): LoopGap {
  return gaps.reduce<LoopGap>((longest, gap) => (gap[0] > longest[0] ? gap : longest), [0, 0])
}
