import { expect, test } from 'vitest'
import { lookAfterMs } from '../shared/loop-watch'
import { createStallMeter } from './stall-meter'
import { recordingLog } from './testing/recording-log'

/** A meter whose clocks the test moves. */
function makeMeter() {
  let elapsed = 0
  const log = recordingLog()
  const meter = createStallMeter({ now: () => 1_000_000 + elapsed, elapsed: () => elapsed, log })
  const pass = (ms: number): void => {
    elapsed += ms
  }
  const block = (name: string, ms: number): void => {
    meter.running(name, () => pass(ms))
    pass(Math.max(0, lookAfterMs.working - ms))
    meter.look()
  }
  const of = (process: string) => meter.page().processes.find((report) => report.process === process)
  return { meter, log, pass, block, of }
}

test('the start is shown, and not counted into the longest since', () => {
  const { meter, block, pass, of } = makeMeter()
  block('app:bootstrap', 300)
  pass(1)
  meter.usable()
  block('timeline:page', 70)
  expect(of('main')).toMatchObject({
    longest: { durationMs: 70, name: 'timeline:page' },
    count: 1,
    startup: { longest: { durationMs: 300, name: 'app:bootstrap' }, count: 1 },
  })
})

test('usable is said once: a window that is opened again starts nothing anew', () => {
  const { meter, pass } = makeMeter()
  pass(500)
  meter.usable()
  pass(500)
  meter.usable()
  expect(meter.page()).toMatchObject({ startedAt: 1_000_000, usableAt: 1_000_500 })
})

test('each process has a book of its own', () => {
  const { meter, of } = makeMeter()
  meter.usable()
  meter.stalled('window', { at: 1_000_100, durationMs: 90, name: 'a click' })
  expect(of('window')).toMatchObject({ longest: { durationMs: 90 }, count: 1 })
  expect(of('poller')).toMatchObject({ longest: null, count: 0, last: [] })
})

test('what is usual is told of main by its looks, of a store thread by its calls, of the poller by what it says, of the window not', () => {
  const { meter, block, of } = makeMeter()
  block('app:bootstrap', 300)
  meter.usable()
  for (let n = 0; n < 99; n += 1) block('timeline:page', 1)
  block('timeline:page', 90)
  meter.store.called('reader', { name: 'pageTimeline', totalMs: 9, ranMs: 4 })
  const delays = { count: 7, p50Ms: 1, p99Ms: 2, p999Ms: 3 }
  meter.pollerMeasured({ type: 'delays', delays })
  expect(of('main')?.delays).toMatchObject({ count: 100, p50Ms: 0.1, p99Ms: 0.1 })
  expect(of('main')?.delays?.p999Ms).toBeCloseTo(40, -1)
  expect(of('store-reader')?.delays?.p50Ms).toBeCloseTo(4, 0)
  expect(of('poller')?.delays).toEqual(delays)
  expect(of('window')?.delays).toBeNull()
})

test('stalls over 50 ms are logged with their name, once a second for each process', () => {
  const { meter, log, block } = makeMeter()
  meter.usable()
  const stall = (durationMs: number, name: string | null) => ({ at: 1_000_001, durationMs, name })
  meter.stalled('main', stall(50, 'short'))
  meter.stalled('main', stall(70, 'timeline:page'))
  meter.stalled('main', stall(80, 'feed:rename'))
  meter.stalled('main', stall(95, 'feed:rename'))
  meter.stalled('main', stall(200, null))
  meter.stalled('window', stall(60, null))
  meter.look()
  const first = ['warn: main was held up for 70 ms: timeline:page', 'warn: window was held up for 60 ms: not named']
  expect(log.lines).toEqual(first)
  const idle = (ms: number) => {
    for (let passed = 0; passed < ms; passed += lookAfterMs.working) block('next to nothing', 1)
  }
  idle(900)
  expect(log.lines).toEqual(first)
  idle(200)
  const second = 'warn: main was held up again (× 3), at the longest for 200 ms: not named; 95 ms: feed:rename'
  expect(log.lines).toEqual([...first, second])
  meter.stalled('main', stall(90, 'later'))
  expect(log.lines).toEqual([...first, second])
  idle(1_100)
  expect(log.lines.slice(3)).toEqual(['warn: main was held up again (× 1), at the longest for 90 ms: later'])
  idle(1_100)
  meter.stalled('main', stall(55, 'at rest'))
  expect(log.lines.slice(4)).toEqual(['warn: main was held up for 55 ms: at rest'])
})

test('of the calls to the store the slowest come first, with what they waited and ran', () => {
  const { meter, of } = makeMeter()
  meter.usable()
  meter.store.called('reader', { name: 'pageTimeline', totalMs: 12, ranMs: 10 })
  meter.store.called('reader', { name: 'pageTimeline', totalMs: 95, ranMs: 5 })
  meter.store.called('writer', { name: 'saveResults', totalMs: 61, ranMs: 60 })
  expect(meter.page().calls).toEqual([
    { name: 'pageTimeline', process: 'store-reader', calls: 2, longestRanMs: 10, longestWaitedMs: 90 },
    { name: 'saveResults', process: 'store-writer', calls: 1, longestRanMs: 60, longestWaitedMs: 1 },
  ])
  expect(of('store-writer')).toMatchObject({ startup: { longest: { name: 'saveResults', durationMs: 60 } } })
  expect(of('store-reader')).toMatchObject({ last: [] })
})
