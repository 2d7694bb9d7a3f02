import { imageKind } from '../feed/image-kind'
import type { FeedFailure } from '../shared/feed-failure'
import type { FeedIcon, IconAnswer } from '../shared/poller-contract'
import type { FetchRequest, FetchResult } from './fetch-document'
import type { HostGate, Turn } from './host-gate'
import { hostnameOf, isPrivateHost } from './host-scope'
import type { SetTimer } from './timer'

/** In pixels; it is shown at 20. */
const largestSide = 1_024
/** An icon gives way so long after somebody else wants its host, in milliseconds. */
const wantedMs = 1_000
const accept = 'image/png, image/webp, image/x-icon, image/*;q=0.8'

interface IconTools {
  readonly gate: HostGate
  readonly fetch: (request: FetchRequest) => Promise<FetchResult>
  readonly setTimer: SetTimer
}

/**
 * The first of these addresses that has a picture fit for an icon, one request each at most, in turn at their hosts. What
 * a feed of the public web names may not be in a private network. Null where none has one, `failed` where that may be
 * otherwise before long; never throws for what a server may do. A request that hangs gives way to who wants its host.
 */
export async function fetchIcon(
  { feedUrl, urls }: { readonly feedUrl: string; readonly urls: readonly string[] },
  tools: IconTools,
): Promise<IconAnswer> {
  const publicOnly = !isPrivateHost(hostnameOf(feedUrl))
  let isPassing = false
  for (const url of urls) {
    const turn = await tools.gate.enter(hostnameOf(url)).turn
    if (turn === null) return 'failed'
    try {
      const fetched = await fetchGivingWay(url, publicOnly, turn, tools)
      if (fetched.type === 'failed') isPassing ||= mayPass(fetched.failure)
      const icon = fetched.type === 'document' ? iconOf(fetched.bytes) : null
      if (icon !== null) return icon
    } finally {
      turn.leave(true)
    }
  }
  return isPassing ? 'failed' : null
}

async function fetchGivingWay(url: string, publicOnly: boolean, turn: Turn, tools: IconTools): Promise<FetchResult> {
  const ending = new AbortController()
  let stopTimer = (): void => {}
  const giveWay = (): void => {
    stopTimer()
    stopTimer = tools.setTimer(() => ending.abort(), wantedMs)
  }
  const beforeHost = async (next: URL): Promise<void> => {
    stopTimer()
    await turn.moveTo(next.hostname)
    turn.onWanted(giveWay)
  }
  turn.onWanted(giveWay)
  const fetched = await tools.fetch({ url, publicOnly, headers: { accept }, signal: ending.signal, beforeHost })
  stopTimer()
  return fetched
}

function iconOf(bytes: Uint8Array): FeedIcon | null {
  const kind = imageKind(bytes)
  return kind !== null && kind.side <= largestSide ? { type: kind.type, bytes } : null
}

/** Whether another try before long may find what this one did not. */
function mayPass(failure: FeedFailure): boolean {
  if (failure.type === 'http-status') return failure.status >= 500 || failure.status === 429
  return ['dns', 'refused', 'unreachable', 'timeout', 'tls', 'proxy', 'aborted', 'unexpected'].includes(failure.type)
}
