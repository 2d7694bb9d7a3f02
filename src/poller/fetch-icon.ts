import { fittestPicture } from '../feed/icon-picture'
import { imageKind } from '../feed/image-kind'
import type { FeedFailure } from '../shared/feed-failure'
import type { FeedIcon, IconAnswer } from '../shared/poller-contract'
import type { DocumentReader } from './document-reader'
import type { FetchRequest, FetchResult } from './fetch-document'
import type { HostGate, Turn } from './host-gate'
import { hostnameOf, isPrivateHost } from './host-scope'
import { mostIconSide, mostKeptSide, mostShrunkSide } from './icon-sizes'
import type { SetTimer } from './timer'

/** One of more bytes is only kept where there is no smaller. */
const roomyBytes = 24_000
/** An icon gives way so long after somebody else wants its host, in milliseconds. */
const wantedMs = 1_000
const accept = 'image/png, image/webp, image/x-icon, image/*;q=0.8'

interface IconTools {
  readonly gate: HostGate
  readonly fetch: (request: FetchRequest) => Promise<FetchResult>
  /** The same, for a document that may be longer. */
  readonly fetchPage: (request: FetchRequest) => Promise<FetchResult>
  readonly read: DocumentReader['read']
  readonly setTimer: SetTimer
}

type FetchedDocument = Extract<FetchResult, { type: 'document' }>

interface IconQuestion {
  readonly feedUrl: string
  readonly urls: readonly string[]
  /** A page that may name an icon, looked at before the addresses; null for none. */
  readonly pageUrl: string | null
}

/**
 * The first of these addresses that has a picture fit for an icon and not large, else the smallest there is, one request each at most, in turn at their hosts; before
 * them the icon that the page names. What a feed of the public web names may not be in a private network. Null where none
 * has one, `failed` where that may be otherwise before long; never throws for what a server may do. A request that hangs
 * gives way to who wants its host.
 */
export async function fetchIcon({ feedUrl, urls, pageUrl }: IconQuestion, tools: IconTools): Promise<IconAnswer> {
  let publicOnly = !isPrivateHost(hostnameOf(feedUrl))
  let isPassing = false
  const get = async (url: string, request: Pick<FetchRequest, 'headers'>, fetch: IconTools['fetch']) => {
    const turn = await tools.gate.enter(hostnameOf(url)).turn
    if (turn === null) return null
    try {
      const fetched = await fetchGivingWay({ url, publicOnly, ...request }, turn, { ...tools, fetch })
      if (fetched.type === 'failed') isPassing ||= mayPass(fetched.failure)
      return fetched.type === 'document' ? fetched : null
    } finally {
      turn.leave(true)
    }
  }
  const page = pageUrl === null ? null : await get(pageUrl, { headers: { accept: 'text/html' } }, tools.fetchPage)
  if (page?.fromPublic === true) publicOnly = true
  const named = page === null ? [] : (await iconsIn(page, tools)).slice(0, 1)
  let large: FeedIcon | null = null
  for (const url of new Set([...named, ...urls])) {
    const fetched = await get(url, { headers: { accept } }, tools.fetch)
    const icon = fetched === null ? null : await iconOf(fetched, tools)
    if (icon === null) continue
    if (icon.bytes.byteLength <= roomyBytes) return icon
    if (large === null || icon.bytes.byteLength < large.bytes.byteLength) large = icon
  }
  return large ?? (isPassing ? 'failed' : null)
}

async function iconsIn({ bytes, url }: FetchedDocument, { read }: IconTools): Promise<readonly string[]> {
  const visit = { signal: new AbortController().signal }
  const reading = await read({ bytes, contentType: 'text/html', url, wanted: 'icons' }, visit)
  return reading.ok ? [] : (reading.page?.icons ?? [])
}

async function fetchGivingWay(
  request: Pick<FetchRequest, 'url' | 'publicOnly' | 'headers'>,
  turn: Turn,
  tools: IconTools,
): Promise<FetchResult> {
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
  const fetched = await tools.fetch({ ...request, signal: ending.signal, beforeHost })
  stopTimer()
  return fetched
}

/**
 * What is kept of a picture: of an icon's pictures one; of one that is larger than an icon is shown, or moves, a small one that stands still. Where that
 * cannot be had it stays as it came, and is scaled where it is drawn.
 */
async function iconOf({ bytes, url }: FetchedDocument, tools: IconTools): Promise<FeedIcon | null> {
  const whole = imageKind(bytes)
  if (whole === null || whole.side > mostShrunkSide) return null
  const fittest = fittestPicture(bytes)
  const kind = imageKind(fittest)
  const { type, side, moves } = kind ?? whole
  if (side > mostIconSide || moves) {
    const shrunk = await shrunkPicture(fittest, url, tools)
    if (shrunk !== null) return { type: 'image/png', bytes: shrunk }
  }
  if (side > mostKeptSide || moves) return null
  return { type, bytes: kind === null ? bytes : fittest }
}

async function shrunkPicture(bytes: Uint8Array, url: string, { read }: IconTools): Promise<Uint8Array | null> {
  const visit = { signal: new AbortController().signal }
  // The reader is given a copy to keep, since the picture stays as it came where nothing comes back.
  const reading = await read({ bytes: bytes.slice(), contentType: null, url, wanted: 'picture' }, visit)
  return reading.ok ? null : (reading.page?.picture ?? null)
}

/** Whether another try before long may find what this one did not. */
function mayPass(failure: FeedFailure): boolean {
  if (failure.type === 'http-status') return failure.status >= 500 || failure.status === 429
  return ['dns', 'refused', 'unreachable', 'timeout', 'tls', 'proxy', 'aborted', 'unexpected'].includes(failure.type)
}
