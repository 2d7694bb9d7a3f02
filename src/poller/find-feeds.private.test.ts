import { describe, expect, it } from 'vitest'
import type { FindResult, FoundFeed } from '../shared/poller-contract'
import type { FetchRequest, FetchResult } from './fetch-document'
import { findFeeds } from './find-feeds'
import { createHostGate } from './host-gate'
import { readDocument } from './read-document'
import { createHandTimer } from './testing/hand-timer'
import { rss } from './testing/poller-under-test'

const page = (...links: readonly string[]) =>
  `<!doctype html><title>A site</title>${links
    .map((href) => `<link rel="alternate" type="application/rss+xml" href="${href}">`)
    .join('')}`

const failureOf = (result: FindResult) => (result.type === 'failed' ? result.failure : result.type)

describe('a page of the public web', () => {
  const document = (url: string, body: string, type: string, fromPublic: boolean): FetchResult => ({
    type: 'document',
    url,
    permanentUrl: null,
    status: 200,
    headers: new Map([['content-type', type]]),
    bytes: new TextEncoder().encode(body),
    fromPublic,
  })
  const privateFeed = 'http://192.168.1.1/feed.xml'

  /** What a search comes to over made-up pages, and what it asked for. */
  async function findAmong(pages: Record<string, string>, fromPublic = true) {
    const asked: { readonly url: string; readonly publicOnly: boolean | undefined }[] = []
    const gate = createHostGate({ maxAtOnce: 4, spacingMs: 0, setTimer: createHandTimer().set })
    const tools = {
      gate,
      keep: ({ url }: { readonly url: string }) => ({ url }) as FoundFeed,
      fetch: async ({ url, publicOnly }: FetchRequest): Promise<FetchResult> => {
        asked.push({ url, publicOnly })
        const body = pages[url] ?? rss()
        return document(url, body, body.startsWith('<?xml') ? 'application/rss+xml' : 'text/html', fromPublic)
      },
      read: readDocument,
      now: () => 0,
      random: () => 0.5,
      tickMs: () => 60_000,
    }
    const result = await findFeeds('https://site.example/', tools, new AbortController().signal)
    return { result, asked }
  }
  const home = 'https://site.example/'

  it.each([
    ['in a link', page(privateFeed)],
    ['in a link to a name of the own network', page('http://nas.local/feed.xml')],
    ['in its body', `<p><a href="${privateFeed}">RSS</a>`],
    ['by forwarding to it', `<meta http-equiv="refresh" content="0; url=${privateFeed}">`],
  ])('that names a feed in a private network %s does not have it fetched', async (_, body) => {
    const { result, asked } = await findAmong({ [home]: body })
    expect(failureOf(result)).toMatchObject({ type: 'private-redirect' })
    expect(asked.map(({ url }) => url)).toEqual([home])
  })

  it('has its other feeds offered, without those in a private network', async () => {
    const { result } = await findAmong({ [home]: page('/a.xml', privateFeed, '/b.xml') })
    expect(result).toMatchObject({
      type: 'choice',
      candidates: [{ url: `${home}a.xml` }, { url: `${home}b.xml` }],
      publicOnly: true,
    })
  })

  it('has the feed that it names asked for as one that may not be in a private network, whatever its name', async () => {
    const { result, asked } = await findAmong({ [home]: page('/feed.xml') })
    expect(result.type).toBe('feed')
    expect(asked).toEqual([
      { url: home, publicOnly: false },
      { url: `${home}feed.xml`, publicOnly: true },
    ])
  })

  it('is another matter than one of the own network, which may name what it likes', async () => {
    const { result, asked } = await findAmong({ [home]: page(privateFeed) }, false)
    expect(result.type).toBe('feed')
    expect(asked.at(-1)).toEqual({ url: privateFeed, publicOnly: false })
  })
})
