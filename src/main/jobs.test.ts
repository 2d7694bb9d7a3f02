import { expect, test } from 'vitest'
import { unwatched } from '../shared/running-notes'
import type { JobStatus } from '../shared/window/job-channels'
import { createJobs, type JobPlan } from './jobs'
import { manualClock } from './testing/manual-clock'
import { recordingLog } from './testing/recording-log'

/** Jobs on a clock of their own, and a plan that has so many things to do, each part taking so long. */
function jobsWith(things: number, msPerPart: number, more: Partial<JobPlan> = {}) {
  const clock = manualClock()
  const pushed: JobStatus[] = []
  const limits: number[] = []
  const log = recordingLog()
  const jobs = createJobs({ push: (status) => pushed.push(status), running: unwatched, clock, log })
  let left = things
  const plan: JobPlan = {
    name: 'mark-all-read',
    byHand: true,
    firstLimit: 100,
    total: things,
    part: async (limit) => {
      limits.push(limit)
      await new Promise<void>((resolve) => clock.after(msPerPart, resolve))
      const changed = Math.min(limit, left)
      left -= changed
      return { done: left === 0, changed }
    },
    ...more,
  }
  return { clock, pushed, limits, log, jobs, plan, left: () => left }
}

test('a short job is not shown, and says what it changed', async () => {
  const { jobs, plan, clock, pushed } = jobsWith(350, 15)
  const ended = jobs.run(plan)
  await clock.advance(1_000)
  expect(await ended).toEqual({ type: 'done', changed: 350 })
  expect(pushed).toEqual([])
})

test('a long job is shown ten times a second at most, and its end always', async () => {
  const { jobs, plan, clock, pushed } = jobsWith(10_000, 15)
  const ended = jobs.run(plan)
  await clock.advance(10_000)
  await ended
  const running = pushed.filter(({ state }) => state === 'running')
  expect(running.length).toBeLessThanOrEqual(15)
  expect(running.length).toBeGreaterThan(10)
  expect(running.every(({ done, total }) => done > 0 && done < 10_000 && total === 10_000)).toBe(true)
  expect(pushed.at(-1)).toMatchObject({ state: 'done', done: 10_000, total: 10_000 })
})

test('a wrong estimate is never less than what is done', async () => {
  const { jobs, plan, clock, pushed } = jobsWith(5_000, 15, { total: 10 })
  void jobs.run(plan)
  await clock.advance(10_000)
  expect(pushed.length).toBeGreaterThan(2)
  expect(pushed.every(({ done, total }) => total !== null && total >= done)).toBe(true)
})

test('parts that take long become smaller, to a tenth, and quick ones larger, to ten times', async () => {
  const slow = jobsWith(2_000, 40)
  void slow.jobs.run(slow.plan)
  await slow.clock.advance(4_000)
  expect(slow.limits.slice(0, 6)).toEqual([100, 50, 25, 13, 10, 10])
  const quick = jobsWith(5_000, 1)
  void quick.jobs.run(quick.plan)
  await quick.clock.advance(4_000)
  expect(quick.limits.slice(0, 6)).toEqual([100, 200, 400, 800, 1_000, 1_000])
})

test('a job by hand pauses after a part that took long, and after no other', async () => {
  const startsOf = async (msPerPart: number): Promise<readonly number[]> => {
    const starts: number[] = []
    const { jobs, plan, clock } = jobsWith(30, msPerPart, { firstLimit: 10, mostLimit: 10 })
    const part = (limit: number) => {
      starts.push(clock.now())
      return plan.part(limit)
    }
    void jobs.run({ ...plan, part })
    await clock.advance(200)
    return starts.slice(0, 3).map((at) => at - (starts[0] ?? 0))
  }
  expect(await startsOf(15)).toEqual([0, 15, 30])
  expect(await startsOf(40)).toEqual([0, 50, 100])
})

test('a cancelled job ends after its part and keeps what it did', async () => {
  const { jobs, plan, clock, pushed, left } = jobsWith(100_000, 15)
  const ended = jobs.run(plan)
  await clock.advance(500)
  jobs.cancel(pushed.at(-1)?.id ?? 0)
  await clock.advance(500)
  const end = await ended
  expect(end.type).toBe('cancelled')
  expect(end.changed).toBe(100_000 - left())
  expect(pushed.at(-1)).toMatchObject({ state: 'cancelled', done: end.changed })
})

test('a job that must not be cancelled goes on', async () => {
  const { jobs, plan, clock } = jobsWith(3_000, 15, { canCancel: false })
  const ended = jobs.run(plan)
  await clock.advance(100)
  jobs.cancel(1)
  await clock.advance(5_000)
  expect((await ended).type).toBe('done')
})

test('a job that holds back starts no part until it need not', async () => {
  const until = { at: 0 }
  const made = jobsWith(100, 1, { hold: () => until.at - made.clock.now() })
  until.at = made.clock.now() + 5_000
  void made.jobs.run(made.plan)
  await made.clock.advance(4_999)
  expect(made.limits).toEqual([])
  await made.clock.advance(1)
  expect(made.limits).toEqual([100])
})

test('what fails is an end with its reason, and is logged', async () => {
  const { jobs, plan, log } = jobsWith(10, 1, { part: () => Promise.reject(new Error('disk full')) })
  expect(await jobs.run(plan)).toEqual({ type: 'failed', changed: 0, reason: 'disk full' })
  expect(log.lines).toEqual(['warn: mark-all-read failed: disk full'])
})

test('the end of the app ends every job after its part, and starts none', async () => {
  const { jobs, plan, clock } = jobsWith(100_000, 15)
  const ended = jobs.run(plan)
  await clock.advance(40)
  const stopped = jobs.stop()
  await clock.advance(20)
  await stopped
  expect((await ended).type).toBe('stopped')
  expect(await jobs.run(plan)).toEqual({ type: 'stopped', changed: 0 })
})
