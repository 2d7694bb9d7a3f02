import { expect, test } from 'vitest'
import type { FeedFailure } from '../shared/feed-failure'
import { freshPollState } from '../shared/poller-contract'
import { newestVersion } from './migrate'
import { allMigrations } from './migrations'
import { memoryStore } from './testing/temporary-store'

test('feeds are counted by how they are and why they fail, without a word of where they are', () => {
  const store = memoryStore()
  const fails = (name: string, failure: FeedFailure, consecutiveFailures: number) => {
    const feedId = store.addFeed(name)
    const state = { ...freshPollState, lastPolledAt: 1, consecutiveFailures, failure }
    store.setPollState({ feedId, state })
  }
  store.addFeed('fresh')
  fails('one', { type: 'dns', host: 'secret.example' }, 1)
  fails('two', { type: 'dns', host: 'hidden.example' }, 9)
  fails('three', { type: 'http-status', status: 404, retryAfterSeconds: null }, 4)
  fails('four', { type: 'tls', host: 'secret.example', code: 'CERT_HAS_EXPIRED' }, 1)
  fails('five', { type: 'unreachable', host: 'secret.example', code: 'at secret.example' }, 1)
  fails('six', { type: 'gone' }, 1)
  const paused = store.addFeed('seven')
  store.setPaused({ feedId: paused, pausedAt: 5 })
  store.unsubscribe({ feedId: store.addFeed('eight'), now: 1 })

  const figures = store.readFigures({})
  expect(figures).toMatchObject({
    feeds: 8,
    paused: 1,
    health: { new: 2, failing: 3, down: 2, gone: 1 },
    schemaVersion: newestVersion(allMigrations),
  })
  expect(figures.failures[0]).toEqual({ kind: 'dns', feeds: 2 })
  expect(figures.failures.map(({ kind }) => kind).sort()).toEqual([
    'dns',
    'gone',
    'http-status 404',
    'tls CERT_HAS_EXPIRED',
    'unreachable',
  ])
  expect(JSON.stringify(figures)).not.toMatch(/secret|hidden|example/)
})

test('an empty store has figures, too', () => {
  expect(memoryStore().readFigures({})).toMatchObject({ feeds: 0, articles: 0, failures: [], health: {}, logBytes: 0 })
})
