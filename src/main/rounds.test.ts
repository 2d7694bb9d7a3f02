import { expect, test } from 'vitest'
import type { RoundStatus } from '../shared/window/round-status'
import { createRounds } from './rounds'
import { manualClock } from './testing/manual-clock'

function follow() {
  const clock = manualClock()
  const pushed: RoundStatus[] = []
  const rounds = createRounds({ push: (status) => pushed.push(status), clock })
  return { clock, pushed, rounds }
}

test('a round is told at its start, its end, and at most five times a second between', async () => {
  const { clock, pushed, rounds } = follow()
  rounds.event({ type: 'round-started', roundId: 1, cause: 'tick', total: 100 })
  for (let done = 1; done <= 100; done += 1) {
    rounds.event({ type: 'round-progress', roundId: 1, done, total: 100 })
    await clock.advance(10)
  }
  rounds.event({ type: 'round-finished', roundId: 1, polled: 100, cancelled: false })
  expect(pushed[0]).toMatchObject({ running: true, done: 0, total: 100 })
  expect(pushed.at(-1)).toMatchObject({ running: false, done: 100, lastFinishedAt: clock.now() })
  expect(pushed.length).toBeLessThanOrEqual(7)
  const told = pushed.length
  await clock.advance(1000)
  expect(pushed).toHaveLength(told)
})

test('a poller that is started again ends the round and says why nothing is polled', () => {
  const { pushed, rounds } = follow()
  rounds.event({ type: 'round-started', roundId: 1, cause: 'tick', total: 2 })
  rounds.poller('restarting')
  expect(pushed.at(-1)).toMatchObject({ running: false, paused: 'poller-restarting' })
  rounds.poller('running')
  expect(pushed.at(-1)).toMatchObject({ paused: null })
})

test('a store that takes nothing outweighs all else, until it does again', () => {
  const { pushed, rounds } = follow()
  rounds.pausedBy('offline')
  rounds.held(true)
  expect(pushed.at(-1)?.paused).toBe('not-storing')
  rounds.held(false)
  expect(pushed.at(-1)?.paused).toBe('offline')
})

test('being offline outweighs a restart', () => {
  const { pushed, rounds } = follow()
  rounds.pausedBy('offline')
  rounds.poller('restarting')
  expect(pushed.at(-1)?.paused).toBe('offline')
  rounds.pausedBy(null)
  expect(pushed.at(-1)?.paused).toBe('poller-restarting')
})
