import { normalizeAddress } from '../feed/normalize-address'
import type { Asking } from '../shared/asking'
import { assertNever } from '../shared/assert-never'
import type { FindResult } from '../shared/poller-contract'
import type { StoreClient } from '../shared/store-contract'
import type { FindFeedAnswer, LookAnswer } from '../shared/window/feed-channels'
import { takeLogin } from './asking'
import type { HeldPreviews } from './held-previews'
import type { PollerQuestions } from './poller-questions'

export interface Finding {
  find(address: string): Promise<FindFeedAnswer>
  /** Looks at a feed that the last search offered; null for any other address. */
  look(url: string): Promise<LookAnswer | null>
}

interface Offer {
  readonly urls: ReadonlySet<string>
  readonly publicOnly: boolean
  readonly asking: Asking | undefined
}

/** "Add by address", as far as it goes before anything is stored. What is subscribed to already costs no request. */
export function createFinding(dependencies: {
  readonly store: Pick<StoreClient, 'findFeedByUrl' | 'getFeeds'>
  readonly poller: Pick<PollerQuestions, 'find' | 'lookAt'>
  readonly previews: HeldPreviews
}): Finding {
  const { store, poller, previews } = dependencies
  let offer: Offer | null = null

  async function subscribedAs(url: string): Promise<(LookAnswer & { readonly type: 'already-subscribed' }) | null> {
    const feedId = await store.findFeedByUrl({ url })
    if (feedId === null) return null
    const { feeds } = await store.getFeeds({ feedIds: [feedId] })
    return { type: 'already-subscribed', feedId, title: feeds[0]?.title ?? url }
  }

  async function answered(
    result: Exclude<FindResult, { readonly type: 'choice' }>,
    asking: Asking | undefined,
  ): Promise<LookAnswer> {
    if (result.type === 'failed') return result
    const held = asking === undefined ? result.found : { ...result.found, asking }
    return (await subscribedAs(result.found.url)) ?? { type: 'preview', preview: previews.hold(held) }
  }

  return {
    async find(address) {
      offer = null
      previews.clear()
      const typed = normalizeAddress(address)
      if (!typed.ok) return { type: 'failed', failure: typed.failure }
      const login = takeLogin(typed.url)
      const before = await subscribedAs(login?.url ?? typed.url)
      if (before !== null) return before
      const result = login === null ? await poller.find(address) : await poller.find(login.url, login.asking)
      switch (result.type) {
        case 'choice': {
          const { publicOnly, ...choice } = result
          offer = { urls: new Set(choice.candidates.map(({ url }) => url)), publicOnly, asking: login?.asking }
          return choice
        }
        case 'feed':
        case 'failed':
          return answered(result, login?.asking)
        default:
          return assertNever(result)
      }
    },
    async look(url) {
      if (!offer?.urls.has(url)) return null
      const { publicOnly, asking } = offer
      const before = await subscribedAs(url)
      if (before !== null) return before
      const result = await poller.lookAt(url, publicOnly, asking)
      // The poller answers a look with a feed or a failure alone.
      return result.type === 'choice' ? null : answered(result, asking)
    },
  }
}
