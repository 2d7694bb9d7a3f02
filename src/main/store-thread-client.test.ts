import { expect, test } from 'vitest'
import type { StoreReply, StoreRequest } from '../shared/store-contract'
import { createStoreThreadClient, type StoreThreadListener } from './store-thread-client'
import { manualClock } from './testing/manual-clock'
import { recordingLog } from './testing/recording-log'

function startClient() {
  const clock = manualClock()
  const log = recordingLog()
  const posted: StoreRequest[] = []
  const died: string[] = []
  const listeners: StoreThreadListener[] = []
  let terminated = 0
  const client = createStoreThreadClient({
    data: { role: 'writer', path: '/tmp/x' },
    start: (_data, listener) => {
      listeners.push(listener)
      return {
        post: (request) => {
          posted.push(structuredClone(request))
        },
        terminate: () => {
          terminated += 1
        },
      }
    },
    clock,
    log,
    died: (reason) => died.push(reason),
  })
  const thread = () => listeners.at(-1) as StoreThreadListener
  const reply = (message: StoreReply) => thread().reply(message)
  return { client, clock, log, posted, died, listeners, thread, reply, terminated: () => terminated }
}

test('calls made before the database is open wait for it', async () => {
  const { client, posted, reply } = startClient()
  const answer = client.call('getSettings', {})
  expect(posted).toEqual([])
  reply({ type: 'opened' })
  expect(posted).toEqual([{ type: 'call', id: 1, method: 'getSettings', argument: {} }])
  reply({ type: 'result', id: 1, value: 'x', ranMs: 1 })
  expect(await answer).toBe('x')
  expect(await client.opened).toBeNull()
})

test('a database that cannot be opened is told and every call is refused', async () => {
  const { client, reply } = startClient()
  const early = client.call('listFeeds', {})
  reply({ type: 'open-failed', failure: { type: 'from-the-future', found: 9, known: 1 } })
  expect(await client.opened).toEqual({ type: 'from-the-future', found: 9, known: 1 })
  await expect(early).rejects.toThrow('listFeeds: the database could not be opened')
  await expect(client.call('listFeeds', {})).rejects.toThrow('closed')
})

test('a call over 50 ms is logged with what it waited and what it ran', async () => {
  const { client, clock, log, reply } = startClient()
  reply({ type: 'opened' })
  const answer = client.call('pageTimeline', {})
  await clock.advance(80)
  reply({ type: 'result', id: 1, value: null, ranMs: 30 })
  await answer
  expect(log.lines).toEqual(['warn: pageTimeline took 80 ms (waited 50, ran 30)'])
})

test('an error in the store rejects that call alone', async () => {
  const { client, reply } = startClient()
  reply({ type: 'opened' })
  const bad = client.call('setRead', {})
  const good = client.call('setRead', {})
  reply({ type: 'error', id: 1, message: 'disk full' })
  reply({ type: 'result', id: 2, value: 7, ranMs: 0 })
  await expect(bad).rejects.toThrow('setRead: disk full')
  expect(await good).toBe(7)
})

test('an argument that cannot cross is refused and the next call works', async () => {
  const { client, posted, reply } = startClient()
  reply({ type: 'opened' })
  await expect(client.call('setRead', { id: () => 1 })).rejects.toThrow()
  const good = client.call('setRead', { id: 1 })
  reply({ type: 'result', id: 2, value: null, ranMs: 0 })
  expect(await good).toBeNull()
  expect(posted).toHaveLength(1)
})

test('a thread that dies is started again once, its calls rejected; dying again at once it stays dead', async () => {
  const { client, died, listeners, thread, reply } = startClient()
  reply({ type: 'opened' })
  const lost = client.call('saveResults', {})
  thread().gone('out of memory')
  await expect(lost).rejects.toThrow('saveResults: the store thread stopped')
  expect(listeners).toHaveLength(2)
  const next = client.call('saveResults', {})
  reply({ type: 'opened' })
  reply({ type: 'result', id: 2, value: [], ranMs: 0 })
  expect(await next).toEqual([])
  expect(died).toEqual([])
  thread().gone('again')
  expect(listeners).toHaveLength(2)
  expect(died).toEqual(['again'])
  await expect(client.call('x', {})).rejects.toThrow('closed')
})

test('a thread that dies after a long healthy life is started again', async () => {
  const { clock, died, listeners, thread, reply } = startClient()
  reply({ type: 'opened' })
  thread().gone('one')
  reply({ type: 'opened' })
  await clock.advance(61_000)
  thread().gone('two')
  expect(listeners).toHaveLength(3)
  expect(died).toEqual([])
})

test('close waits for the thread to say so', async () => {
  const { client, posted, reply, terminated } = startClient()
  reply({ type: 'opened' })
  const closing = client.close(500)
  expect(posted).toEqual([{ type: 'close' }])
  expect(terminated()).toBe(0)
  reply({ type: 'closed' })
  await closing
  expect(terminated()).toBe(1)
})

test('close ends a thread that does not answer', async () => {
  const { client, clock, died, thread, reply, terminated } = startClient()
  reply({ type: 'opened' })
  const call = client.call('purgeSlice', {})
  const closing = client.close(500)
  await clock.advance(500)
  await closing
  expect(terminated()).toBe(1)
  thread().gone('exit 1')
  await expect(call).rejects.toThrow('the store is closed')
  expect(died).toEqual([])
})
