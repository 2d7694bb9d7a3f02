import { imageKind } from '../feed/image-kind'
import type { FeedIcon } from '../shared/poller-contract'
import type { FetchRequest, FetchResult } from './fetch-document'
import type { HostGate } from './host-gate'
import { hostnameOf, isPrivateHost } from './host-scope'

/** In pixels; it is shown at 20. */
const largestSide = 1_024
const accept = 'image/png, image/webp, image/x-icon, image/*;q=0.8'

/**
 * The first of these addresses that has a picture fit for an icon, one request each at most, in turn at their hosts. What
 * a feed of the public web names may not be in a private network. Null where none has one; never throws for what a server
 * may do.
 */
export async function fetchIcon(
  { feedUrl, urls }: { readonly feedUrl: string; readonly urls: readonly string[] },
  tools: { readonly gate: HostGate; readonly fetch: (request: FetchRequest) => Promise<FetchResult> },
): Promise<FeedIcon | null> {
  const publicOnly = !isPrivateHost(hostnameOf(feedUrl))
  for (const url of urls) {
    const turn = await tools.gate.enter(hostnameOf(url)).turn
    if (turn === null) return null
    try {
      const beforeHost = async (next: URL): Promise<void> => {
        await turn.moveTo(next.hostname)
      }
      const { signal } = new AbortController()
      const fetched = await tools.fetch({ url, publicOnly, headers: { accept }, signal, beforeHost })
      if (fetched.type !== 'document') continue
      const kind = imageKind(fetched.bytes)
      if (kind !== null && kind.side <= largestSide) return { type: kind.type, bytes: fetched.bytes }
    } finally {
      turn.leave(true)
    }
  }
  return null
}
