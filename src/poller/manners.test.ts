import { describe, expect, it } from 'vitest'
import { afterPoll } from '../feed/next-poll'
import type { FeedFailure } from '../shared/feed-failure'
import { freshPollState, type PollState } from '../shared/poller-contract'
import { say, serve } from './testing/fetching'
import { feedAt, rss, startPoller } from './testing/poller-under-test'
import type { Answer } from './testing/web-server'

const hour = 60 * 60_000
const modified = 'Fri, 01 May 2026 11:00:00 GMT'

/** What is stored between two runs of the app. */
const stored = (state: PollState): PollState => JSON.parse(JSON.stringify(state))

/** A run of the app that looks once at one feed, `later` from now. */
async function runOnce(url: string, state: Partial<PollState> = {}, later = 0): Promise<PollState> {
  const poller = startPoller({}, { now: () => Date.now() + later })
  poller.handle({ type: 'set-feeds', feeds: [feedAt(1, url, state)] })
  await poller.roundsOver()
  return stored(poller.stateOf(1))
}

/** Always the next of these answers, and the last one over and over. */
function oneByOne(...answers: readonly Answer[]): Answer {
  let count = 0
  return (request, response) => answers[Math.min(count++, answers.length - 1)]?.(request, response)
}

describe('validators', () => {
  const copy = say(200, { etag: 'W/"a, b"', 'last-modified': modified }, rss())

  it('outlive a restart, a 429 and an error, as they came', async () => {
    const server = await serve(oneByOne(copy, say(429), say(500), say(304)))
    let state = await runOnce(server.origin)
    for (const later of [1, 4, 10]) state = await runOnce(server.origin, state, later * hour)
    const conditions = server.requests.map(({ headers }) => [headers['if-none-match'], headers['if-modified-since']])
    expect(conditions).toEqual([
      [undefined, undefined],
      ['W/"a, b"', modified],
      ['W/"a, b"', modified],
      ['W/"a, b"', modified],
    ])
    expect(state.failure).toBeNull()
  })

  it('are sent by a refresh by hand, too', async () => {
    const server = await serve(oneByOne(copy, say(304)))
    const state = await runOnce(server.origin)
    const poller = startPoller({}, { now: () => Date.now() + 61_000 })
    poller.handle({ type: 'pause' })
    poller.handle({ type: 'set-feeds', feeds: [feedAt(1, server.origin, { ...state, nextPollAt: Date.now() + hour })] })
    poller.handle({ type: 'resume', graceMs: 0 })
    await new Promise((resolve) => setTimeout(resolve, 20))
    poller.handle({ type: 'poll-now', feedIds: null, minAgeMs: 60_000 })
    await poller.roundsOver()
    expect(server.requests[1]?.headers['if-none-match']).toBe('W/"a, b"')
    expect(server.requests).toHaveLength(2)
  })
})

describe('a restart', () => {
  it('asks for nothing that is not due', async () => {
    const server = await serve(say(200, {}, rss()))
    const state = await runOnce(server.origin)
    const poller = startPoller()
    poller.handle({ type: 'set-feeds', feeds: [feedAt(1, server.origin, state)] })
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(server.requests).toHaveLength(1)
    expect(poller.of('round-started')).toEqual([])
  })
})

describe('requests', () => {
  it('are GETs for exactly the address that was given, when searching and when polling', async () => {
    const page = '<html><head><link rel="alternate" type="application/rss+xml" href="/feed?a=1"></head></html>'
    const server = await serve((request, response) => {
      if (request.url === '/') response.setHeader('content-type', 'text/html').end(page)
      else response.setHeader('content-type', 'application/rss+xml').end(rss())
    })
    const poller = startPoller()
    poller.handle({ type: 'find-feeds', requestId: 1, address: `${server.origin}/` })
    await poller.until(() => poller.of('found').length === 1)
    await runOnce(`${server.origin}/feed?a=1`)
    const asked = server.requests.map(({ method, url }) => `${method} ${url}`)
    expect(asked).toEqual(['GET /', 'GET /feed?a=1', 'GET /feed?a=1'])
  })
})

const http = (status: number): FeedFailure => ({ type: 'http-status', status, retryAfterSeconds: null })

describe('a feed is asked less and less often', () => {
  it.each<readonly [string, FeedFailure]>([
    ['of a 403', http(403)],
    ['of a 404', http(404)],
    ['of a 500', http(500)],
    ['its name is not known', { type: 'dns', host: 'example.org' }],
    ['nobody answers there', { type: 'refused', host: 'example.org' }],
    ['it is too slow', { type: 'timeout', phase: 'connect', seconds: 10 }],
    ['its certificate is bad', { type: 'tls', host: 'example.org', code: 'CERT_HAS_EXPIRED' }],
    ['it redirects for ever', { type: 'too-many-redirects', count: 10 }],
    ['it is no feed any more', { type: 'not-a-feed', found: 'html' }],
  ])('when %s', (_, failure) => {
    let state = freshPollState
    const waits: number[] = []
    for (let day = 0; day < 10; day++) {
      state = afterPoll({ previous: state, now: 0, tickMs: 300_000, jitter: 0.5, result: { type: 'failed', failure } })
      waits.push(state.nextPollAt)
    }
    expect(waits.slice(0, 3)).toEqual([900_000, 1_800_000, 3_600_000])
    expect(waits.at(-1)).toBe(24 * hour)
    expect(state.nextPollReason).toMatchObject({ type: 'failing', failures: 10 })
  })
})
