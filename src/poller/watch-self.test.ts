import { expect, test } from 'vitest'
import { lookAfterMs } from '../shared/loop-watch'
import type { PollerEvent } from '../shared/poller-contract'
import { namedTimer, watchSelf } from './watch-self'

/** A loop whose clock the test moves; `look` is the coming of its timer. */
function makeLoop() {
  let elapsed = 0
  let look = (): void => {}
  const sent: PollerEvent[] = []
  const running = watchSelf({
    send: (event) => sent.push(event),
    elapsed: () => elapsed,
    now: () => 1_000_000 + elapsed,
    setTimer: (run) => {
      look = run
      return () => {}
    },
  })
  const pass = (ms: number): void => {
    elapsed += ms
  }
  const turn = (name: string, ms: number): void => {
    running(name, () => pass(ms))
    pass(Math.max(0, lookAfterMs.working - ms))
    look()
  }
  const rest = (): void => {
    pass(lookAfterMs.idle)
    look()
  }
  return { sent, running, pass, turn, rest }
}

test('each stall over 50 ms is told with its name and its time', () => {
  const { sent, turn } = makeLoop()
  turn('set-feeds', 80)
  turn('poll-now', 60)
  expect(sent).toEqual([
    { type: 'stalled', stall: { at: 1_000_000, durationMs: 80, name: 'set-feeds' } },
    { type: 'stalled', stall: { at: 1_000_080, durationMs: 60, name: 'poll-now' } },
  ])
})

test('of shorter ones only a new longest is told', () => {
  const { sent, turn } = makeLoop()
  for (const ms of [20, 30, 30, 12, 5, 31]) turn('ack', ms)
  expect(sent.map((event) => event.type === 'stalled' && event.stall.durationMs)).toEqual([20, 30, 31])
})

test('a loop that works tells now and then by how much it came late, and an idle one does not', () => {
  const { sent, turn, rest } = makeLoop()
  for (let n = 0; n < 1_000; n += 1) rest()
  const told = () => sent.filter(({ type }) => type === 'delays')
  expect(told()).toEqual([])
  for (let n = 0; n < 210; n += 1) turn('ack', 5)
  expect(told()).toEqual([{ type: 'delays', delays: { count: 1_200, p50Ms: 0.1, p99Ms: 0.1, p999Ms: 0.1 } }])
})

test('what a timer does has a name', () => {
  const { sent, running, pass, turn } = makeLoop()
  namedTimer((callback) => {
    callback()
    return () => {}
  }, running)(() => pass(90), 10)
  turn('ack', 0)
  expect(sent).toMatchObject([{ stall: { name: 'a timer', durationMs: 90 } }])
})
