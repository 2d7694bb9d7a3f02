import { expect, test } from 'vitest'
import type { Asking, StoredAsking } from '../../shared/asking'
import type { Feed, FeedId } from '../../shared/model'
import type { FindResult } from '../../shared/poller-contract'
import type { StoreClient } from '../../shared/store-contract'
import { createHeldPreviews } from '../held-previews'
import { firstRoundStatus } from '../rounds'
import { foundFeed } from '../testing/found-feed'
import { manualClock, settle } from '../testing/manual-clock'
import { recordingLog } from '../testing/recording-log'
import { texts } from '../texts'
import type { Vault } from '../vault'
import { feedHandlers } from './feed-handlers'

const found = foundFeed()

/** The handlers over a store that knows URLs, and a poller that finds what it is told. */
function handlers(answer: FindResult = { type: 'feed', found }, canKeep = true) {
  const vault: Vault = { canKeep: () => canKeep, seal: (text) => `sealed ${text.length}`, open: () => null }
  const urls = new Map<string, FeedId>()
  const did: string[] = []
  let following: Promise<boolean> = Promise.resolve(true)
  let failSubscribing = false
  let paused: 'offline' | null = null
  const store = {
    findFeedByUrl: async ({ url }: { url: string }) => urls.get(url) ?? null,
    getFeeds: async () => ({ feeds: [{ title: 'Known' } as Feed], counts: { all: 0, unread: 0, starred: 0 } }),
    subscribe: async ({ url, feed }: { url: string; feed: object }) => {
      const known = urls.get(url)
      if (known !== undefined) return { type: 'already-subscribed', feedId: known }
      expect(feed).not.toHaveProperty('items')
      if (failSubscribing) throw new Error('disk full')
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
      lookAt: async (url: string, publicOnly: boolean, asking?: Asking) => {
        did.push(`look at ${url}${publicOnly ? ', public only' : ''}${asking ? ` as ${asking.login?.name}` : ''}`)
        return { type: 'feed', found: { ...found, url } }
      },
      follow: (documentId: number, url: string, feedId: FeedId) => {
        did.push(`follow ${documentId} ${url} ${feedId}`)
        return following
      },
      refreshFeeds: () => did.push('refresh'),
      pollNow: (ids: unknown, age: number) => did.push(`poll ${JSON.stringify(ids)} ${age}`),
    } as never,
    announcer: { changed: () => did.push('announce') } as never,
    previews: createHeldPreviews(),
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
    clock,
    followAs: (promise: Promise<boolean>) => (following = promise),
    failSubscribing: (fail: boolean) => (failSubscribing = fail),
    goOffline: () => (paused = 'offline'),
    previewId: async () => {
      const reply = await handle['feed:find']({ address: 'site.test' })
      if (!reply.ok || reply.value.type !== 'preview') throw new Error('no preview')
      return reply.value.preview.previewId
    },
  }
}

test('subscribing has the poller send the document of the preview, and the feeds are told last', async () => {
  const { handle, did, previewId } = handlers()
  const reply = await handle['feed:subscribe']({ previewId: await previewId() })
  expect(reply).toEqual({ ok: true, value: { type: 'subscribed', feedId: 7 } })
  expect(did).toEqual(['find', 'subscribe', 'follow 4 https://site.test/feed 7', 'refresh'])
})

test('the answer waits until the first articles are stored, but not for ever', async () => {
  const { handle, previewId, followAs, clock } = handlers()
  const id = await previewId()
  followAs(new Promise(() => {}))
  let answered = false
  const reply = handle['feed:subscribe']({ previewId: id }).finally(() => {
    answered = true
  })
  await settle()
  expect(answered).toBe(false)
  await clock.advance(10_000)
  expect(await reply).toMatchObject({ ok: true })
})

test('a document that is not kept any more leaves the feed subscribed, to be polled at once', async () => {
  const { handle, did, previewId, followAs } = handlers()
  const id = await previewId()
  followAs(Promise.resolve(false))
  expect(await handle['feed:subscribe']({ previewId: id })).toMatchObject({ ok: true })
  expect(did.slice(-2)).toEqual(['announce', 'refresh'])
})

test('a preview that could not be stored can be tried again', async () => {
  const { handle, previewId, failSubscribing } = handlers()
  const id = await previewId()
  failSubscribing(true)
  await expect(handle['feed:subscribe']({ previewId: id })).rejects.toThrow('disk full')
  failSubscribing(false)
  expect(await handle['feed:subscribe']({ previewId: id })).toMatchObject({ ok: true })
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
    expect(await handle['feed:subscribe']({ previewId })).toEqual({
      ok: false,
      failure: { message: texts().refusals.asking.noKeyChain },
    })
  }
  expect(did).not.toContain('subscribe')
})

const choice: FindResult = {
  type: 'choice',
  pageUrl: 'https://site.test/',
  candidates: [
    { url: 'https://site.test/a', title: 'A' },
    { url: 'https://site.test/b', title: 'B' },
  ],
  publicOnly: true,
}

test('of the feeds that a page offers each can be looked at, and its document is the one to subscribe with', async () => {
  const { handle, did } = handlers(choice)
  const { publicOnly: _, ...offered } = choice
  expect(await handle['feed:find']({ address: 'site.test' })).toEqual({ ok: true, value: offered })
  const reply = await handle['feed:look']({ url: 'https://site.test/b' })
  if (!reply.ok || reply.value.type !== 'preview') throw new Error('no preview')
  await handle['feed:subscribe']({ previewId: reply.value.preview.previewId })
  expect(did).toEqual([
    'find',
    'look at https://site.test/b, public only',
    'subscribe',
    'follow 4 https://site.test/b 7',
    'refresh',
  ])
})

test('what was not offered is not looked at, nor what an earlier page offered', async () => {
  const { handle, did } = handlers(choice)
  await handle['feed:find']({ address: 'site.test' })
  expect(await handle['feed:look']({ url: 'https://elsewhere.test/a' })).toMatchObject({ ok: false })
  await handle['feed:find']({ address: 'not an address' })
  expect(await handle['feed:look']({ url: 'https://site.test/a' })).toMatchObject({ ok: false })
  expect(did).toEqual(['find'])
})

test('an offered feed that is there already costs no request', async () => {
  const { handle, urls, did } = handlers(choice)
  urls.set('https://site.test/a', 3 as FeedId)
  await handle['feed:find']({ address: 'site.test' })
  const reply = await handle['feed:look']({ url: 'https://site.test/a' })
  expect(reply).toMatchObject({ ok: true, value: { type: 'already-subscribed', feedId: 3 } })
  expect(did).toEqual(['find'])
})

test('a login that the page took is used for the feeds that it offers, too', async () => {
  const { handle, did } = handlers(choice)
  await handle['feed:find']({ address: 'https://me:secret@site.test/' })
  await handle['feed:look']({ url: 'https://site.test/a' })
  expect(did.at(-1)).toBe('look at https://site.test/a, public only as me')
})
