import { expect, test } from 'vitest'
import type { Asking, StoredAsking } from '../../shared/asking'
import type { Feed, FeedId } from '../../shared/model'
import { type FindResult, type FoundFeed, freshPollState, type PollResult } from '../../shared/poller-contract'
import type { StoreClient } from '../../shared/store-contract'
import { noKeyChain } from '../asking'
import { createHeldPreview } from '../held-preview'
import { firstRoundStatus } from '../rounds'
import { manualClock } from '../testing/manual-clock'
import { parsedItem } from '../testing/poll-results'
import { recordingLog } from '../testing/recording-log'
import type { Vault } from '../vault'
import { feedHandlers } from './feed-handlers'

const found: FoundFeed = {
  url: 'https://site.test/feed',
  state: { ...freshPollState, lastPolledAt: 5 },
  feed: {
    format: 'atom',
    title: 'Site',
    siteUrl: null,
    description: '',
    language: null,
    iconUrl: null,
    pace: { ttlSeconds: null, skipHours: [], skipDays: [] },
    items: [parsedItem('a'), parsedItem('b')],
  },
}

/** The handlers over a store that knows URLs, and a poller that finds what it is told. */
function handlers(answer: FindResult = { type: 'feed', found }, canKeep = true) {
  const vault: Vault = { canKeep: () => canKeep, seal: (text) => `sealed ${text.length}`, open: () => null }
  const urls = new Map<string, FeedId>()
  const did: string[] = []
  const saved: PollResult[] = []
  let failSaving = false
  let paused: 'offline' | null = null
  const store = {
    findFeedByUrl: async ({ url }: { url: string }) => urls.get(url) ?? null,
    getFeeds: async () => ({ feeds: [{ title: 'Known' } as Feed], counts: { all: 0, unread: 0, starred: 0 } }),
    subscribe: async ({ url, feed }: { url: string; feed: object }) => {
      const known = urls.get(url)
      if (known !== undefined) return { type: 'already-subscribed', feedId: known }
      expect(feed).not.toHaveProperty('items')
      urls.set(url, 7 as FeedId)
      did.push('subscribe')
      return { type: 'subscribed', feedId: 7 as FeedId }
    },
    setAsking: async ({ asking }: { asking: StoredAsking }) => {
      did.push(`keep ${asking.login?.sealedPassword}`)
    },
    unsubscribe: async () => null,
    resubscribe: async () => false,
  } as unknown as StoreClient
  const clock = manualClock()
  const handle = feedHandlers({
    store,
    poller: {
      find: async (address: string, asking?: Asking) => {
        did.push(asking === undefined ? 'find' : `find ${address} as ${asking.login?.name}`)
        return answer
      },
      refreshFeeds: () => did.push('refresh'),
      pollNow: (ids: unknown, age: number) => did.push(`poll ${JSON.stringify(ids)} ${age}`),
    } as never,
    ingest: {
      saveNow: async (results) => {
        if (failSaving) throw new Error('disk full')
        saved.push(...results)
        did.push('save')
        return []
      },
    },
    announcer: { changed: () => did.push('announce') } as never,
    previews: createHeldPreview(clock),
    vault,
    purge: { later: () => did.push('purge') },
    roundStatus: () => ({ ...firstRoundStatus, paused }),
    clock,
    log: recordingLog(),
  })
  return {
    handle,
    urls,
    did,
    saved,
    failSaving: () => (failSaving = true),
    goOffline: () => (paused = 'offline'),
    previewId: async () => {
      const reply = await handle['feed:find']({ address: 'site.test' })
      if (!reply.ok || reply.value.type !== 'preview') throw new Error('no preview')
      return reply.value.preview.previewId
    },
  }
}

test('subscribing uses the document that was fetched for the preview, and the poller hears of it last', async () => {
  const { handle, did, saved, previewId } = handlers()
  const reply = await handle['feed:subscribe']({ previewId: await previewId() })
  expect(reply).toEqual({ ok: true, value: { type: 'subscribed', feedId: 7 } })
  expect(did).toEqual(['find', 'subscribe', 'save', 'refresh'])
  expect(saved).toMatchObject([{ feedId: 7, state: { lastPolledAt: 5 }, outcome: { last: true } }])
})

test('a feed that is there already is not asked for again', async () => {
  const { handle, urls, did } = handlers()
  urls.set('https://site.test/', 3 as FeedId)
  const reply = await handle['feed:find']({ address: 'site.test' })
  expect(reply).toEqual({ ok: true, value: { type: 'already-subscribed', feedId: 3, title: 'Known' } })
  expect(did).toEqual([])
})

test('a feed that turns out to be there after redirects is told so', async () => {
  const { handle, urls } = handlers()
  urls.set(found.url, 3 as FeedId)
  const reply = await handle['feed:find']({ address: 'site.test' })
  expect(reply).toMatchObject({ ok: true, value: { type: 'already-subscribed', feedId: 3 } })
})

test('what is no address costs no request', async () => {
  const { handle, did } = handlers()
  const reply = await handle['feed:find']({ address: 'not an address' })
  expect(reply).toMatchObject({ ok: true, value: { type: 'failed', failure: { type: 'not-an-address' } } })
  expect(did).toEqual([])
})

test('articles that cannot be stored leave the feed subscribed, to be polled at once', async () => {
  const { handle, did, previewId, failSaving } = handlers()
  const id = await previewId()
  failSaving()
  expect(await handle['feed:subscribe']({ previewId: id })).toMatchObject({ ok: true })
  expect(did).toEqual(['find', 'subscribe', 'announce', 'refresh'])
})

test('a preview can be used once', async () => {
  const { handle, previewId } = handlers()
  const id = await previewId()
  await handle['feed:subscribe']({ previewId: id })
  expect(await handle['feed:subscribe']({ previewId: id })).toMatchObject({ ok: false })
})

test('polling by hand leaves alone what was just polled, and says when it cannot be', async () => {
  const { handle, did, goOffline } = handlers()
  await handle['poll:now']({ feedIds: null })
  await handle['poll:now']({ feedIds: [2 as FeedId] })
  expect(did).toEqual(['poll null 60000', 'poll [2] 10000'])
  goOffline()
  expect(await handle['poll:now']({ feedIds: null })).toEqual({
    ok: false,
    failure: { message: 'This computer is offline.' },
  })
})

test('removing what is not there is a sentence, not a success', async () => {
  const { handle, did } = handlers()
  expect(await handle['feed:unsubscribe']({ feedId: 1 as FeedId })).toMatchObject({ ok: false })
  expect(await handle['feed:resubscribe']({ feedId: 1 as FeedId })).toMatchObject({ ok: false })
  expect(did).toEqual([])
})

test('a login in the typed address goes to the search apart from it, and is sealed with the feed', async () => {
  const { handle, did } = handlers()
  const reply = await handle['feed:find']({ address: 'https://me:secret@site.test/feed' })
  if (!reply.ok || reply.value.type !== 'preview') throw new Error('no preview')
  const { preview } = reply.value
  expect(JSON.stringify(reply)).not.toContain('secret')
  await handle['feed:subscribe']({ previewId: preview.previewId })
  expect(did.slice(0, 3)).toEqual(['find https://site.test/feed as me', 'subscribe', 'keep sealed 6'])
})

test('a feed that needs a password is not followed where none can be kept, and the preview stays', async () => {
  const { handle, did } = handlers(undefined, false)
  const reply = await handle['feed:find']({ address: 'https://me:secret@site.test/feed' })
  if (!reply.ok || reply.value.type !== 'preview') throw new Error('no preview')
  const { previewId } = reply.value.preview
  for (let i = 0; i < 2; i++) {
    expect(await handle['feed:subscribe']({ previewId })).toEqual({ ok: false, failure: { message: noKeyChain } })
  }
  expect(did).not.toContain('subscribe')
})
