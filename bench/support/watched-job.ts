/** What a long job costs whoever reads on while it runs. */
import type { RunningApp } from '../../e2e/support/launch-app.ts'
import { ask } from '../../e2e/support/reader-window.ts'
import { formatTable, round } from '../figures.ts'
import { readUntil } from '../reading-script.ts'
import { installMainProbe, installWindowProbe, readProbes, resetProbes } from '../stall-probes.ts'
import { type Bystander, startBystander } from './bystander.ts'

export interface WatchedApp extends RunningApp {
  readonly bystander: Bystander
}

/** How far a job came: all of it, unless `of` says of how much. */
export interface JobReach {
  readonly amount: number
  readonly unit: 'articles' | 'feeds' | 'MiB' | '%' | ''
  /** Where it was cancelled: what the whole would have been; null where nobody knows. */
  readonly of?: number | null
}

export interface JobFigures extends JobReach {
  readonly job: string
  readonly seconds: number
  readonly mainMs: number
  readonly mainWithoutCoreMs: number
  /** What the app's own stall meter says of the last stalls over 50 ms: where, how many, how long at most, and what ran. */
  readonly causes: readonly string[]
  readonly windowMs: number
  /** How long a process that does nothing was held up meanwhile, at most. */
  readonly bystanderMs: number
  /** What the host of a virtual machine took of all cores meanwhile. */
  readonly stolenMs: number
  readonly clickMaxMs: number
  readonly keyMaxMs: number
  readonly unanswered: number
  readonly inputs: number
}

const settleMs = 3_000
/** What a job leaves to be drawn belongs to it. */
const drawnWithinMs = 500
/** The window tells of its own stalls once a second. */
const toldWithinMs = 1_100

/** Once the app is ready to be read in: its probes, and a bystander that ends with the work. */
export async function watched<T>(app: RunningApp, work: (app: WatchedApp) => Promise<T>): Promise<T> {
  await installMainProbe(app.electron)
  await installWindowProbe(app.page)
  const bystander = startBystander()
  try {
    await app.page.waitForTimeout(settleMs)
    return await work({ ...app, bystander })
  } finally {
    bystander.stop()
  }
}

/** Reads on while the job runs. */
export async function watchJob(
  { electron, page, bystander }: WatchedApp,
  job: string,
  work: () => Promise<JobReach>,
): Promise<JobFigures> {
  await resetProbes(electron, page)
  bystander.reset()
  const beganAt = Date.now()
  let running = true
  const reading = readUntil(page, () => !running)
  const started = performance.now()
  let reach: JobReach
  let seconds: number
  try {
    reach = await work()
    seconds = round((performance.now() - started) / 1000, 2)
    await page.waitForTimeout(drawnWithinMs)
  } finally {
    running = false
    await reading
  }
  const { main, window } = await readProbes(electron, page)
  const { bystanderMs, stolenMs } = await bystander.read()
  await page.waitForTimeout(toldWithinMs)
  const { processes } = await ask(page, 'app:stalls', null)
  return {
    job,
    ...reach,
    seconds,
    mainMs: round(main.longestMs),
    mainWithoutCoreMs: round(main.longestWithoutCoreMs),
    causes: processes.flatMap(({ process, last }) => {
      const stalls = last.filter(({ at }) => at >= beganAt)
      return stalls.length === 0 ? [] : [`${process} ${tellByName(stalls)}`]
    }),
    windowMs: round(window.longestMs),
    bystanderMs,
    stolenMs,
    clickMaxMs: round(Math.max(0, ...window.clickToPaint)),
    keyMaxMs: round(Math.max(0, ...window.keyToPaint)),
    unanswered: window.unanswered,
    inputs: window.clickToPaint.length + window.keyToPaint.length,
  }
}

/** "93 ms (× 12): purgeSlice; 58 ms: not named": the longest first, each name once with its longest. */
function tellByName(stalls: readonly { readonly name: string | null; readonly durationMs: number }[]): string {
  const byName = new Map<string, { readonly count: number; readonly longestMs: number }>()
  for (const { name, durationMs } of stalls) {
    const called = name ?? 'not named'
    const { count, longestMs } = byName.get(called) ?? { count: 0, longestMs: 0 }
    byName.set(called, { count: count + 1, longestMs: Math.max(longestMs, durationMs) })
  }
  return [...byName]
    .sort(([, one], [, other]) => other.longestMs - one.longestMs)
    .map(([name, { count, longestMs }]) => `${Math.round(longestMs)} ms${count > 1 ? ` (× ${count})` : ''}: ${name}`)
    .join('; ')
}

/** A table of jobs, and below it what the stall meter says of their stalls. */
export function formatJobs(jobs: readonly JobFigures[]): string {
  const table = formatTable(
    [
      'job',
      'number',
      's',
      'main longest ms',
      '… without a core',
      'window longest ms',
      'bystander longest ms',
      'taken by the host ms',
      'click max',
      'key max',
      'n',
    ],
    jobs.map((figures) => [
      figures.job,
      formatReach(figures),
      String(figures.seconds),
      String(figures.mainMs),
      String(figures.mainWithoutCoreMs),
      String(figures.windowMs),
      String(figures.bystanderMs),
      String(figures.stolenMs),
      String(figures.clickMaxMs),
      String(figures.keyMaxMs),
      figures.unanswered === 0 ? String(figures.inputs) : `${figures.inputs}, ${figures.unanswered} unanswered`,
    ]),
  )
  const causes = jobs.flatMap(({ job, causes }) => causes.map((cause) => `* ${job}: ${cause}`))
  return causes.length === 0
    ? table
    : `${table}\n\nThe last fifty stalls over 50 ms of each process by the app's own meter, the longest of each name:\n\n${causes.join('\n')}`
}

function formatReach({ amount, unit, of }: JobReach): string {
  if (unit === '') return ''
  if (of === undefined) return `${amount} ${unit}`
  return of === null ? `${amount} ${unit}, cancelled` : `${amount} of ${of} ${unit}, cancelled`
}
