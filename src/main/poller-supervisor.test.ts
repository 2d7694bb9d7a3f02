import { expect, test } from 'vitest'
import type { FeedId } from '../shared/model'
import { settle } from './testing/manual-clock'
import { pollResult } from './testing/poll-results'
import { type FakeProcess, feed, supervise } from './testing/supervised-poller'

test('a ready poller gets its feeds', async () => {
  const { supervisor, becomeReady, sent, states } = supervise()
  supervisor.start()
  await becomeReady()
  expect(sent('set-feeds')).toEqual([{ type: 'set-feeds', feeds: [feed(1), feed(2)] }])
  expect(states).toEqual(['starting', 'running'])
})

test('a poller that dies is started again, with longer waits while it keeps dying', async () => {
  const { supervisor, clock, processes, latest, becomeReady, states } = supervise()
  supervisor.start()
  await becomeReady()
  latest().listener.exit('exit code 11')
  expect(states.at(-1)).toBe('restarting')
  await clock.advance(99)
  expect(processes).toHaveLength(1)
  await clock.advance(1)
  expect(processes).toHaveLength(2)
  latest().listener.exit('exit code 11')
  await clock.advance(199)
  expect(processes).toHaveLength(2)
  await clock.advance(1)
  expect(processes).toHaveLength(3)
})

test('a minute of health forgets the deaths before', async () => {
  const { supervisor, clock, processes, latest, becomeReady } = supervise()
  supervisor.start()
  for (let index = 0; index < 5; index += 1) {
    latest().listener.exit('exit code 1')
    await clock.advance(30_000)
  }
  await becomeReady()
  await clock.advance(60_000)
  latest().listener.exit('exit code 1')
  await clock.advance(100)
  expect(processes).toHaveLength(7)
})

test('a poller that stops answering is ended and started again', async () => {
  const { supervisor, clock, processes, latest, becomeReady, log } = supervise({ answersPings: false })
  supervisor.start()
  await becomeReady()
  await clock.advance(9_900)
  expect(latest().killed).toBe(false)
  await clock.advance(200)
  expect(processes[0]?.killed).toBe(true)
  expect(processes).toHaveLength(2)
  expect(log.lines.join()).toContain('it does not answer')
})

test('a poller that answers is left alone', async () => {
  const { supervisor, clock, processes, becomeReady } = supervise()
  supervisor.start()
  await becomeReady()
  await clock.advance(600_000)
  expect(processes).toHaveLength(1)
  expect(processes[0]?.killed).toBe(false)
})

test('a poller that never becomes ready is ended', async () => {
  const { supervisor, clock, processes } = supervise()
  supervisor.start()
  await clock.advance(30_100)
  expect(processes[0]?.killed).toBe(true)
  expect(processes).toHaveLength(2)
})

test('after a death the rest of a round by hand is asked for again', async () => {
  const { supervisor, clock, latest, becomeReady, sent } = supervise()
  supervisor.start()
  await becomeReady()
  supervisor.pollNow(null, 60_000)
  latest().listener.message({ type: 'batch', batchId: 1, results: [pollResult(1, [])] })
  latest().listener.exit('exit code 9')
  await clock.advance(100)
  await becomeReady()
  expect(sent('poll-now')).toEqual([{ type: 'poll-now', feedIds: [2], minAgeMs: 60_000 }])
})

test('a round asked for before the poller has its feeds is asked for once it has them', async () => {
  const { supervisor, becomeReady, sent } = supervise()
  supervisor.start()
  supervisor.pollNow([2 as FeedId], 0)
  expect(sent('poll-now')).toEqual([])
  await becomeReady()
  expect(sent('poll-now')).toEqual([{ type: 'poll-now', feedIds: [2], minAgeMs: 0 }])
})

test('an ack never reaches another process than the one that sent the batch', async () => {
  const { supervisor, clock, processes, becomeReady } = supervise()
  supervisor.start()
  await becomeReady()
  const first = processes[0] as FakeProcess
  first.listener.exit('exit code 9')
  await clock.advance(100)
  await becomeReady()
  first.listener.message({ type: 'batch', batchId: 1, results: [] })
  expect(processes[1]?.sent.filter((command) => command.type === 'ack')).toEqual([])
})

test('a message that does not fit is logged, its batch answered, and the poller lives', async () => {
  const { supervisor, latest, becomeReady, sent, events, log } = supervise()
  supervisor.start()
  await becomeReady()
  latest().listener.message({ type: 'batch', batchId: 4, results: [{ feedId: 'x' }] })
  expect(sent('ack')).toEqual([{ type: 'ack', batchId: 4 }])
  expect(events.filter((event) => event.type === 'batch')).toEqual([{ type: 'batch', batchId: 4, results: [] }])
  expect(log.lines.join()).toContain('does not fit')
})

test('a search ends with its answer, with the next search, and with the death of the poller', async () => {
  const { supervisor, latest, becomeReady } = supervise()
  supervisor.start()
  await becomeReady()
  const first = supervisor.find('a.test')
  const second = supervisor.find('b.test')
  expect(await first).toEqual({ type: 'failed', failure: { type: 'aborted' } })
  const failed = { type: 'failed', failure: { type: 'dns', host: 'b.test' } } as const
  latest().listener.message({ type: 'found', requestId: 1, result: failed })
  latest().listener.message({ type: 'found', requestId: 2, result: failed })
  expect(await second).toEqual(failed)
  const third = supervisor.find('c.test')
  latest().listener.exit('exit code 9')
  expect(await third).toMatchObject({ type: 'failed', failure: { type: 'unexpected' } })
})

test('looks go on side by side, and end with the next search', async () => {
  const { supervisor, latest, becomeReady, sent } = supervise()
  supervisor.start()
  await becomeReady()
  void supervisor.find('page.test')
  const failed = { type: 'failed', failure: { type: 'dns', host: 'a.test' } } as const
  latest().listener.message({ type: 'found', requestId: 1, result: failed })
  const first = supervisor.lookAt('https://a.test/', true)
  const second = supervisor.lookAt('https://b.test/', false)
  expect(sent('look-at')).toEqual([
    { type: 'look-at', requestId: 2, url: 'https://a.test/', publicOnly: true },
    { type: 'look-at', requestId: 3, url: 'https://b.test/', publicOnly: false },
  ])
  latest().listener.message({ type: 'found', requestId: 2, result: failed })
  expect(await first).toEqual(failed)
  void supervisor.find('other.test')
  expect(await second).toEqual({ type: 'failed', failure: { type: 'aborted' } })
  expect(sent('cancel-find')).toEqual([{ type: 'cancel-find', requestId: 3 }])
})

test('of the looks that a search ends, those that wait are ended before the one that they wait for', async () => {
  const { supervisor, becomeReady, sent } = supervise()
  supervisor.start()
  await becomeReady()
  void supervisor.lookAt('https://a.test/1', true)
  void supervisor.lookAt('https://a.test/2', true)
  supervisor.cancelFind()
  expect(sent('cancel-find')).toEqual([
    { type: 'cancel-find', requestId: 2 },
    { type: 'cancel-find', requestId: 1 },
  ])
})

test('a followed document is told of once it is stored, or as not kept where the poller is not there', async () => {
  const { supervisor, latest, becomeReady, sent } = supervise()
  supervisor.start()
  expect(await supervisor.follow(1, 'https://a.test/', 9 as FeedId)).toBe(false)
  await becomeReady()
  const first = supervisor.follow(1, 'https://a.test/', 9 as FeedId)
  expect(sent('follow')).toEqual([{ type: 'follow', documentId: 1, url: 'https://a.test/', feedId: 9 }])
  latest().listener.message({ type: 'followed', feedId: 9, kept: true })
  expect(await first).toBe(true)
  const second = supervisor.follow(2, 'https://b.test/', 10 as FeedId)
  latest().listener.exit('exit code 9')
  expect(await second).toBe(false)
})

test('a search ends also where its answer does not fit', async () => {
  const { supervisor, latest, becomeReady, log } = supervise()
  supervisor.start()
  await becomeReady()
  const search = supervisor.find('a.test')
  latest().listener.message({ type: 'found', requestId: 1, result: { type: 'feed', found: null } })
  expect(await search).toMatchObject({ type: 'failed', failure: { type: 'unexpected' } })
  expect(log.lines.join()).toContain('does not fit')
})

test('a search asked for while the poller starts is asked once it is ready', async () => {
  const { supervisor, becomeReady, sent } = supervise()
  supervisor.start()
  void supervisor.find('a.test')
  await becomeReady()
  expect(sent('find-feeds')).toEqual([{ type: 'find-feeds', requestId: 1, address: 'a.test' }])
})

test('a poller started while paused stays paused and keeps the latest tick', async () => {
  const { supervisor, clock, latest, becomeReady, sent } = supervise()
  supervisor.start()
  await becomeReady()
  supervisor.pause()
  supervisor.setTick(900_000)
  latest().listener.exit('exit code 9')
  await clock.advance(100)
  await becomeReady()
  expect(latest().start.options.tickMs).toBe(900_000)
  expect(sent('pause')).toHaveLength(1)
})

test('feed lists asked for while one is read are merged into one more', async () => {
  const { supervisor, becomeReady, loads } = supervise()
  supervisor.start()
  await becomeReady()
  const before = loads()
  for (let index = 0; index < 10; index += 1) supervisor.refreshFeeds()
  await settle()
  expect(loads() - before).toBe(2)
})

test('stop waits for the poller to say so, then ends it, and nothing is started again', async () => {
  const { supervisor, clock, processes, latest, becomeReady } = supervise()
  supervisor.start()
  await becomeReady()
  const stopping = supervisor.stop(1_500)
  await settle()
  expect(latest().killed).toBe(false)
  latest().listener.message({ type: 'stopped' })
  await stopping
  expect(latest().killed).toBe(true)
  await clock.advance(60_000)
  expect(processes).toHaveLength(1)
})

test('stop ends a poller that does not answer', async () => {
  const { supervisor, clock, latest, becomeReady } = supervise()
  supervisor.start()
  await becomeReady()
  const stopping = supervisor.stop(1_500)
  await clock.advance(1_700)
  await stopping
  expect(latest().killed).toBe(true)
})
