import type { Running } from '../shared/running-notes'
import type { JobName, JobStatus } from '../shared/window/job-channels'
import { type Clock, sleep, within } from './clock'
import { type Log, reasonOf } from './log'

/** What one part of a long job did. */
export interface JobPart {
  readonly done: boolean
  readonly changed: number
  /** What is known by now of the whole, where it is. */
  readonly total?: number
}

export interface JobPlan {
  readonly name: JobName
  /** A person waits for it: progress is shown sooner, and parts follow one another without a pause while they are quick. */
  readonly byHand: boolean
  /** Does a bounded part, of at most `limit` things. Rejects when it cannot be done: then the job has failed. */
  readonly part: (limit: number) => Promise<JobPart>
  /** The size of the first part. The following ones become as large as takes some 15 ms, not less than a tenth of it. */
  readonly firstLimit: number
  /** The size that none exceeds; ten times the first where nothing is said. */
  readonly mostLimit?: number
  /** An estimate of how much all parts will change; null where nobody knows. */
  readonly total: number | null
  readonly canCancel?: boolean
  /** The window is to hear of its end also where it was over before it was shown. */
  readonly tellsEnd?: boolean
  /** How long others are to have precedence, in milliseconds; asked before each part. */
  readonly hold?: () => number
}

/** How a job ended. What it changed stays changed, however it ended. */
export type JobEnd =
  | { readonly type: 'done' | 'cancelled' | 'stopped'; readonly changed: number }
  | { readonly type: 'failed'; readonly changed: number; readonly reason: string }

export interface Jobs {
  /** Runs a job part by part to its end. Never rejects. */
  run(plan: JobPlan): Promise<JobEnd>
  /** Ends a job after the part that it is at. */
  cancel(id: number): void
  isRunning(name: JobName): boolean
  /** Ends all jobs, and starts none any more; settles when the parts that ran have ended. */
  stop(): Promise<void>
}

/** What takes longer than this is shown, in milliseconds. */
const shownAfterMs = { byHand: 200, background: 2_000 }
const pushEveryMs = 100
/**
 * Between two parts of a job that nobody waits for, so that what a person asks for seldom finds the store busy; and after a
 * part that took long, since then the disk or the cores are busy, and the window wants them, too.
 */
const pauseMs = 10
/** A part is to take about this long, so that whoever comes in between waits no longer. */
const partMs = 15
const longestHoldMs = 60_000
const stopLimitMs = 150

interface OpenJob {
  readonly plan: JobPlan
  cancelled: boolean
  ended: Promise<unknown>
}

/**
 * The one loop of long jobs: part by part, so that other calls get their turn between, with progress for the window, and an
 * end when a person or the app's end asks for it. A job whose parts find by themselves what is left to do goes on after a
 * restart when it is run again; nothing is remembered here.
 */
export function createJobs(dependencies: {
  readonly push: (status: JobStatus) => void
  readonly running: Running
  readonly clock: Clock
  readonly log: Log
  /** For tests: each part takes so much longer. */
  readonly slowByMs?: number | null
}): Jobs {
  const { push, running, clock, log, slowByMs = null } = dependencies
  const jobs = new Map<number, OpenJob>()
  let lastId = 0
  let stopping = false

  async function runToItsEnd(id: number, job: OpenJob): Promise<JobEnd> {
    const show = createShowing(id, job.plan, push, clock)
    const end = await work(job, show.progress)
    jobs.delete(id)
    show.end(end)
    if (end.type === 'failed') log.warn(`${job.plan.name} failed: ${end.reason}`)
    return end
  }

  async function work(job: OpenJob, progress: (changed: number, total?: number) => void): Promise<JobEnd> {
    const { plan } = job
    let changed = 0
    let limit = plan.firstLimit
    try {
      for (;;) {
        await holdBack(job)
        if (stopping) return { type: 'stopped', changed }
        if (job.cancelled) return { type: 'cancelled', changed }
        const startedAt = clock.now()
        const part = await running(`job ${plan.name}`, () => plan.part(limit))
        const tookMs = clock.now() - startedAt
        if (slowByMs !== null) await sleep(clock, slowByMs)
        changed += part.changed
        if (part.done) return { type: 'done', changed }
        progress(changed, part.total)
        limit = nextLimit(limit, plan, clock.now() - startedAt)
        if (!plan.byHand || tookMs > partMs * 2) await sleep(clock, pauseMs)
      }
    } catch (error) {
      return { type: 'failed', changed, reason: reasonOf(error) }
    }
  }

  async function holdBack(job: OpenJob): Promise<void> {
    for (;;) {
      const ms = job.plan.hold?.() ?? 0
      if (ms <= 0 || stopping || job.cancelled) return
      await sleep(clock, Math.min(ms, longestHoldMs))
    }
  }

  return {
    run: (plan) => {
      if (stopping) return Promise.resolve({ type: 'stopped', changed: 0 })
      lastId += 1
      const job: OpenJob = { plan, cancelled: false, ended: Promise.resolve() }
      jobs.set(lastId, job)
      const ended = runToItsEnd(lastId, job)
      job.ended = ended
      return ended
    },
    cancel: (id) => {
      const job = jobs.get(id)
      if (job !== undefined && job.plan.canCancel !== false) job.cancelled = true
    },
    isRunning: (name) => [...jobs.values()].some((job) => job.plan.name === name),
    stop: async () => {
      stopping = true
      // One that pauses has nothing under way: only a part that runs is waited for.
      await within(clock, stopLimitMs, Promise.all([...jobs.values()].map((job) => job.ended)))
    },
  }
}

/** Twice as much or half as much as the last part did, by how long that took. */
function nextLimit(limit: number, { firstLimit, mostLimit = firstLimit * 10 }: JobPlan, tookMs: number): number {
  if (tookMs > partMs * 2) return Math.max(Math.ceil(limit / 2), Math.ceil(firstLimit / 10))
  if (tookMs < partMs / 2) return Math.min(limit * 2, mostLimit)
  return limit
}

/** Tells of a job once it has taken long enough, then of its end, too. */
function createShowing(id: number, plan: JobPlan, push: (status: JobStatus) => void, clock: Clock) {
  const { name, byHand, canCancel = true } = plan
  const startedAt = clock.now()
  const showFrom = startedAt + (byHand ? shownAfterMs.byHand : shownAfterMs.background)
  let shownAt: number | null = null
  let total = plan.total

  function tell(state: JobStatus['state'], done: number): void {
    shownAt = clock.now()
    push({ id, name, state, done, total: total === null ? null : Math.max(total, done), canCancel, byHand })
  }

  return {
    progress: (done: number, knownTotal?: number) => {
      total = knownTotal ?? total
      const now = clock.now()
      if (now >= showFrom && (shownAt === null || now - shownAt >= pushEveryMs)) tell('running', done)
    },
    end: (end: JobEnd) => {
      if (shownAt !== null || plan.tellsEnd === true) tell(end.type, end.changed)
    },
  }
}
