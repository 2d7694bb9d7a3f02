import { describe, expect, it } from 'vitest'
import { say, serve, soon } from './testing/fetching'
import { feedAt, rss, startPoller } from './testing/poller-under-test'

const xml = { 'content-type': 'application/rss+xml' }

describe('a document that was found', () => {
  async function foundBy(poller: ReturnType<typeof startPoller>, url: string) {
    poller.handle({ type: 'find-feeds', requestId: 1, address: url })
    await poller.until(() => poller.of('found').length > 0)
    const [answer] = poller.of('found')
    if (answer?.result.type !== 'feed') throw new Error('no feed')
    return answer.result.found
  }

  it('becomes the first of the feed, in batches, with the state to poll on from and no second request', async () => {
    const server = await serve(say(200, { ...xml, etag: '"v1"' }, rss(250, 'News')))
    const poller = startPoller()
    const { documentId, url } = await foundBy(poller, `${server.origin}/feed`)
    poller.handle({ type: 'set-feeds', feeds: [] })
    poller.handle({ type: 'follow', documentId, url, feedId: feedAt(7, url).id })
    await poller.until(() => poller.of('followed').length === 1)
    expect(poller.of('followed')).toEqual([{ type: 'followed', feedId: 7, kept: true }])
    const results = poller.results()
    expect(results.map(({ outcome }) => (outcome.type === 'items' ? outcome.items.length : 0))).toEqual([100, 100, 50])
    expect(results.at(-1)).toMatchObject({
      feedId: 7,
      url,
      meta: { title: 'News' },
      state: { validators: { etag: '"v1"' }, nextPollReason: { type: 'tick' }, consecutiveFailures: 0 },
    })
    // A list that was read before all this was stored does not make it due.
    poller.handle({ type: 'set-feeds', feeds: [feedAt(7, url)] })
    await soon(50)
    expect(server.requests).toHaveLength(1)
  })

  it('is told to be stored only once its last batch is acknowledged', async () => {
    const server = await serve(say(200, xml, rss(150)))
    const poller = startPoller({}, { ack: false })
    const { documentId, url } = await foundBy(poller, server.origin)
    poller.handle({ type: 'follow', documentId, url, feedId: feedAt(7, url).id })
    await poller.until(() => poller.of('batch').length === 1)
    poller.handle({ type: 'ack', batchId: 1 })
    await poller.until(() => poller.of('batch').length === 2)
    expect(poller.of('followed')).toEqual([])
    poller.handle({ type: 'ack', batchId: 2 })
    expect(poller.of('followed')).toEqual([{ type: 'followed', feedId: 7, kept: true }])
  })

  it('that is not kept any more leaves the feed to be polled', async () => {
    const server = await serve(say(200, xml, rss()))
    const poller = startPoller()
    const { documentId, url } = await foundBy(poller, server.origin)
    poller.handle({ type: 'follow', documentId: documentId + 1, url, feedId: feedAt(7, url).id })
    expect(poller.of('followed')).toEqual([{ type: 'followed', feedId: 7, kept: false }])
    poller.handle({ type: 'set-feeds', feeds: [feedAt(7, url)] })
    await poller.roundsOver()
    expect(server.requests).toHaveLength(2)
    expect(poller.results()).toHaveLength(1)
  })
})
