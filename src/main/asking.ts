/** How single feeds are asked: from what a person set to what is stored, and from there to what the poller needs. */

import { type ReadProxy, readProxyAddress } from '../feed/feed-proxy'
import type { Asking, FeedAskingChange, StoredAsking } from '../shared/asking'
import type { PolledFeed } from '../shared/poller-contract'
import type { StoredFeed } from '../shared/store/feeds'
import { texts } from './texts'
import type { Vault } from './vault'

export type SealedAsking =
  | { readonly ok: true; readonly asking: StoredAsking | null }
  | { readonly ok: false; readonly message: string }

/** Headers that make up the request itself, or that have a field of their own. */
const ownHeaders =
  /^(?:host|connection|content-length|content-type|transfer-encoding|upgrade|keep-alive|te|trailer|expect|accept-encoding|user-agent|authorization|proxy-.*|if-.*|range)$/i
const headerName = /^[!#$%&'*+.^_`|~\w-]{1,100}$/
const headerValue = /^[\x21-\x7e](?:[\t\x20-\x7e]*[\x21-\x7e])?$/

/**
 * What to store for a change that a person made; null where nothing is left set. What is wrong with it is a sentence.
 * `url` is the feed's address now: what is set is for that server.
 */
export function sealAsking(
  change: FeedAskingChange,
  url: string,
  before: StoredAsking | null,
  vault: Vault,
): SealedAsking {
  const { origin } = new URL(url)
  const { userAgent, headers, ignorePace } = change
  const proxy = readProxy(change.proxy)
  const say = texts().refusals.asking
  const wrong = (message: string): SealedAsking => ({ ok: false, message })
  if (!proxy.ok) return wrong(say.proxy[proxy.why])
  if (userAgent !== null && !headerValue.test(userAgent)) return wrong(say.userAgent)
  for (const { name, value } of headers) {
    if (!headerName.test(name) || ownHeaders.test(name)) return wrong(say.headerName(name))
    if (!headerValue.test(value)) return wrong(say.headerValue(name))
  }
  const login = sealLogin(change.login, origin, before, vault)
  if (typeof login === 'string') return wrong(login)
  const isPlain =
    userAgent === null && headers.length === 0 && !ignorePace && login === null && proxy.proxy === undefined
  return {
    ok: true,
    asking: isPlain
      ? null
      : { userAgent, headers, ignorePace, origin, login, ...(proxy.proxy !== undefined && { proxy: proxy.proxy }) },
  }
}

type GivenProxy = { readonly ok: true; readonly proxy?: string } | Extract<ReadProxy, { readonly ok: false }>

function readProxy(typed: string | null): GivenProxy {
  if (typed === null) return { ok: true }
  if (typed === 'direct') return { ok: true, proxy: typed }
  const read = readProxyAddress(typed)
  return read.ok ? { ok: true, proxy: read.address } : read
}

function sealLogin(
  login: FeedAskingChange['login'],
  origin: string,
  before: StoredAsking | null,
  vault: Vault,
): StoredAsking['login'] | string {
  if (login === null) return null
  const say = texts().refusals.asking
  if (login.name.includes(':')) return say.colonInName
  if (login.password !== null) {
    return vault.canKeep() ? { name: login.name, sealedPassword: vault.seal(login.password) } : say.noKeyChain
  }
  if (before === null || before.login === null) return say.passwordMissing
  if (before.origin !== origin) return say.otherServer
  return { name: login.name, sealedPassword: before.login.sealedPassword }
}

/** A password that cannot be opened any more is left out: the server will ask for it, and the feed's failure says so. */
export function openAsking(stored: StoredAsking, vault: Vault): Asking {
  const password = stored.login === null ? null : vault.open(stored.login.sealedPassword)
  const login = stored.login === null || password === null ? null : { name: stored.login.name, password }
  return { ...stored, login }
}

/** The feeds as the poller needs them. */
export function openFeeds(feeds: readonly StoredFeed[], vault: Vault): readonly PolledFeed[] {
  return feeds.map(({ asking, ...feed }) => (asking ? { ...feed, asking: openAsking(asking, vault) } : feed))
}

/** Takes name and password out of an address such as "https://me:secret@example.org/feed"; null where there are none. */
export function takeLogin(address: string): { readonly url: string; readonly asking: Asking } | null {
  const url = new URL(address)
  if (url.username === '' && url.password === '') return null
  const login = { name: decode(url.username), password: decode(url.password) }
  url.username = ''
  url.password = ''
  return { url: url.href, asking: { userAgent: null, headers: [], ignorePace: false, origin: url.origin, login } }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
