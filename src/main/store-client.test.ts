import { expect, test } from 'vitest'
import type { StoreRequest, StoreThreadData } from '../shared/store-contract'
import { openStore } from './store-client'
import type { StoreThreadListener } from './store-thread-client'
import { manualClock, settle } from './testing/manual-clock'
import { recordingLog } from './testing/recording-log'

/** A store whose threads open at once and answer each call with their own role. */
function openFakeStore() {
  const clock = manualClock()
  const started: StoreThreadData['role'][] = []
  const store = openStore({
    path: '/tmp/x',
    start: ({ role }, listener) => {
      started.push(role)
      queueMicrotask(() => listener.reply({ type: 'opened' }))
      return { post: (request) => answer(role, request, listener), terminate: () => {} }
    },
    clock,
    log: recordingLog(),
    died: () => {},
  })
  return { store, started }
}

function answer(role: string, request: StoreRequest, listener: StoreThreadListener): void {
  if (request.type === 'close') listener.reply({ type: 'closed' })
  else listener.reply({ type: 'result', id: request.id, value: role, ranMs: 1 })
}

const search = { text: 'word', within: 'everywhere', after: null, limit: 10 } as const

test('writes, reads and searches have a thread each, the last one only once something is searched', async () => {
  const { store, started } = openFakeStore()
  await store.opened
  expect(await store.client.getSettings({})).toBe('reader')
  expect(await store.client.rebuildIndex({})).toBe('writer')
  expect(started).toEqual(['writer', 'reader'])
  expect(await store.client.searchArticles(search)).toBe('search')
  expect(await store.client.searchArticles(search)).toBe('search')
  expect(started).toEqual(['writer', 'reader', 'search'])
  await store.close(100)
})

test('a search after the end starts no thread', async () => {
  const { store, started } = openFakeStore()
  await store.opened
  await store.close(100)
  await expect(store.client.searchArticles(search)).rejects.toThrow('closed')
  await settle()
  expect(started).toEqual(['writer', 'reader'])
})
