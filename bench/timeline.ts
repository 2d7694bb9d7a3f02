/**
 * The timeline of a million articles beside that of a thousand, in the same run: how long a view takes to its first rows,
 * and how many frames come on time while 100,000 rows are scrolled through.
 *
 *   node bench/timeline.ts [--articles 1000000] [--rows 100000] [--runs 7] [--json FILE]
 */
import { parseArgs } from 'node:util'
import type { Page } from '@playwright/test'
import { launchApp, removeProfile } from '../e2e/support/launch-app.ts'
import { feedItem, timeline } from '../e2e/support/reader-window.ts'
import { describeMachine, formatMachine, formatTable, median, percentile, round, writeJson } from './figures.ts'
import { installMainProbe, installWindowProbe, readProbes, resetProbes } from './stall-probes.ts'
import { formatStalls, startBystander } from './support/bystander.ts'
import { type FrameFigures, installSwitchProbe, startFrames, stopFrames, takeSwitch } from './support/frame-probe.ts'
import { putLargestFeedFirst } from './support/largest-feed-first.ts'
import { currentLoad } from './support/machine-load.ts'
import { lendProfile, madeFeedTitle } from './support/made-profile.ts'

interface SwitchFigures {
  readonly view: string
  readonly medianMs: number
  readonly maxMs: number
}

interface ScrollFigures {
  readonly rows: number
  readonly seconds: number
  readonly frames: number
  readonly onTime: number
  readonly over33: number
  readonly longestMs: number
  readonly blankShare: number
}

const feeds = 1_000
const fewArticles = 1_000
const views = [
  { name: 'Unread', label: 'Unread' },
  { name: 'Starred', label: 'Starred' },
  { name: String.raw`Made folder \d\d`, label: 'a folder' },
  { name: madeFeedTitle(0), label: 'a feed' },
  // The last is the one that is scrolled.
  { name: 'All', label: 'All' },
] as const
const rowsPerTurn = 3
/** At 60 frames a second 100,000 rows pass in a minute: several screens a frame, so each frame shows rows that no other did. */
const rowsPerFrame = 28
const personRows = 900
const quietMs = 3_000
const pauseMs = 400
const longestScrollMs = 90_000
// A frame of 60 a second is late when the next one's time has half passed.
const lateMs = 25

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    articles: { type: 'string', default: '1000000' },
    rows: { type: 'string', default: '100000' },
    runs: { type: 'string', default: '7' },
  },
})
const runs = Number(values.runs)
const machine = describeMachine()
console.log(`The timeline. ${formatMachine(machine)}`)
const few = await measure(fewArticles, 0)
const many = await measure(Number(values.articles), Number(values.rows))
print()
writeJson(values.json, { bench: 'timeline', machine, few, many })

async function measure(articles: number, rows: number) {
  const profile = await lendProfile({ feeds, articles })
  const app = await launchApp({ profile })
  const bystander = startBystander()
  try {
    await timeline(app.page).getByRole('option').first().waitFor()
    await putLargestFeedFirst(app.page)
    await app.page.waitForTimeout(quietMs)
    const switches = await measureSwitches(app.page)
    await installMainProbe(app.electron)
    await installWindowProbe(app.page)
    await resetProbes(app.electron, app.page)
    bystander.reset()
    const still = await framesWhile(app.page, () => app.page.waitForTimeout(quietMs))
    const rowHeight = await heightOfRow(app.page)
    const person = rows === 0 ? null : await turnWheel(app.page, Math.min(rows, personRows), rowHeight)
    const fast = rows === 0 ? null : await scrollEachFrame(app.page, rows, rowHeight)
    const { main, window } = await readProbes(app.electron, app.page)
    const { bystanderMs, stolenMs } = await bystander.read()
    const stalls = {
      mainMs: round(main.longestMs),
      windowMs: round(window.longestMs),
      bystanderMs,
      stolenMs,
    }
    return {
      articles,
      switches,
      still: summary(still, 0, quietMs),
      person,
      fast,
      stalls,
      load: currentLoad(),
    }
  } finally {
    bystander.stop()
    await app.kill()
    removeProfile(profile)
  }
}

async function measureSwitches(page: Page): Promise<readonly SwitchFigures[]> {
  await installSwitchProbe(page)
  const there: (typeof views)[number][] = []
  for (const view of views) if ((await feedItem(page, view.name).count()) > 0) there.push(view)
  const taken = new Map<string, number[]>(there.map(({ label }) => [label, []]))
  // The first turn is for what is read from the disk for the first time.
  for (let run = 0; run <= runs; run++) {
    for (const { name, label } of there) {
      await feedItem(page, name).first().click()
      const took = await takeSwitch(page)
      if (run > 0) taken.get(label)?.push(took)
      await page.waitForTimeout(pauseMs)
    }
  }
  return [...taken].map(([view, times]) => ({
    view,
    medianMs: round(median(times)),
    maxMs: round(Math.max(...times)),
  }))
}

async function framesWhile(page: Page, work: () => Promise<void>): Promise<FrameFigures> {
  await startFrames(page)
  await work()
  return stopFrames(page)
}

/** The number of the first row that is drawn: a long list is higher than its scrollbar is, so that pixels say little. */
async function placeOf(page: Page): Promise<number> {
  return Number(await timeline(page).getByRole('option').first().getAttribute('aria-posinset'))
}

async function heightOfRow(page: Page): Promise<number> {
  const box = await timeline(page).getByRole('option').first().boundingBox()
  if (box === null) throw new Error('There is no row to be seen')
  return box.height
}

/** Turns the wheel without a pause until `rows` more have passed or the time for it is up. */
async function turnWheel(page: Page, rows: number, rowHeight: number): Promise<ScrollFigures> {
  const list = timeline(page)
  const box = await list.boundingBox()
  if (box === null) throw new Error('The timeline is not on the screen')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  const from = await placeOf(page)
  const started = performance.now()
  const frames = await framesWhile(page, async () => {
    for (let turn = 0; performance.now() - started < longestScrollMs; turn++) {
      if (turn % 25 === 0 && (await placeOf(page)) >= from + rows) return
      await page.mouse.wheel(0, rowsPerTurn * rowHeight)
    }
  })
  const passed = (await placeOf(page)) - from
  return summary(frames, passed, performance.now() - started)
}

/** Moves the list from inside the window, once a frame, as a dragged scrollbar does: no turn of a wheel has to be waited for. */
async function scrollEachFrame(page: Page, rows: number, rowHeight: number): Promise<ScrollFigures> {
  const started = performance.now()
  const from = await placeOf(page)
  const frames = await framesWhile(page, async () => {
    await timeline(page).evaluate(
      (list, [distance, step, limitMs]) =>
        new Promise<void>((resolve) => {
          const begun = performance.now()
          let moved = 0
          const onFrame = () => {
            moved += step
            const before = list.scrollTop
            list.scrollTop = before + step
            const isAtEnd = list.scrollTop === before
            if (moved >= distance || isAtEnd || performance.now() - begun > limitMs) resolve()
            else requestAnimationFrame(onFrame)
          }
          requestAnimationFrame(onFrame)
        }),
      [rows * rowHeight, rowsPerFrame * rowHeight, longestScrollMs] as const,
    )
  })
  return summary(frames, (await placeOf(page)) - from, performance.now() - started)
}

function summary({ gaps, blank }: FrameFigures, rows: number, milliseconds: number): ScrollFigures {
  return {
    rows,
    seconds: round(milliseconds / 1000),
    frames: gaps.length,
    onTime: round(gaps.filter((gap) => gap <= lateMs).length / gaps.length, 4),
    over33: gaps.filter((gap) => gap > 33.4).length,
    longestMs: round(percentile(gaps, 100)),
    blankShare: round(blank / gaps.length, 4),
  }
}

function print(): void {
  console.log(`\nFrom the click to the first rows, ${runs} runs; goal 50 ms; load ${few.load} and ${many.load}\n`)
  const header = ['view', `${few.articles} articles`, `${many.articles} articles`, 'ratio']
  const rows = many.switches.map(({ view, medianMs, maxMs }) => {
    const small = few.switches.find((one) => one.view === view)
    const large = `${medianMs} (max ${maxMs})`
    if (small === undefined) return [view, '–', large, '–']
    return [view, `${small.medianMs} (max ${small.maxMs})`, large, `× ${round(medianMs / small.medianMs, 2)}`]
  })
  console.log(formatTable(header, rows))
  console.log('\nScrolling All; on time: within 25 ms of the frame before\n')
  const scrolls = [
    { what: 'not at all', figures: many.still },
    { what: `${rowsPerTurn} rows a turn of the wheel`, figures: many.person },
    { what: `${rowsPerFrame} rows a frame`, figures: many.fast },
  ]
  const cells = scrolls.flatMap(({ what, figures }) => (figures === null ? [] : [[what, ...scrollCells(figures)]]))
  console.log(
    formatTable(['scrolled', 'rows', 's', 'frames', 'on time', 'over 33 ms', 'longest', 'rows missing'], cells),
  )
  console.log(`\n${formatStalls(many.stalls)}`)
}

function scrollCells(figures: ScrollFigures): readonly string[] {
  const { rows, seconds, frames, onTime, over33, longestMs, blankShare } = figures
  const share = (value: number) => `${round(value * 100, 1)} %`
  return [`${rows}`, `${seconds}`, `${frames}`, share(onTime), `${over33}`, `${longestMs}`, share(blankShare)]
}
