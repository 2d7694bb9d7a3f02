import type { FeedId } from '../shared/model'
import type { PollResult } from '../shared/poller-contract'

export interface PartialDocuments {
  /**
   * The results as they are to be stored: the end of a document of which a part was lost remembers neither validators nor
   * body, so that the feed is fetched in full at its next turn. `stored` is called once they are, and tells whether the
   * poller remembers more than that.
   */
  prepare(results: readonly PollResult[]): { readonly results: readonly PollResult[]; readonly stored: () => boolean }
}

/**
 * Watches over documents that come in several parts. The parts before the last have no state, so a lost one (a failed
 * result without a state) would be forgotten when the last one says that all is well.
 */
export function createPartialDocuments(): PartialDocuments {
  let lossy: ReadonlySet<FeedId> = new Set()
  return {
    prepare: (results) => {
      const after = new Set(lossy)
      let forgetful = false
      const prepared = results.map((result) => {
        if (result.state === null) {
          if (result.outcome.type === 'failed') after.add(result.feedId)
          return result
        }
        if (!after.delete(result.feedId)) return result
        forgetful = true
        return { ...result, state: { ...result.state, validators: null, bodyHash: null } }
      })
      return {
        results: prepared,
        stored: () => {
          lossy = after
          return forgetful
        },
      }
    },
  }
}
