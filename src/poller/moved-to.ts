/** Words in the addresses of the pages that hotels and airports put before the web. */
const portalWord =
  /(?:^|[^a-z])(?:log-?in|log-?on|sign-?in|sign-?up|register|portal|captive|hotspot|splash|guest|auth)(?:[^a-z]|$)/i

/**
 * The address to store for a feed after permanent redirects, or null for none.
 *
 * It is called only for an answer that is the feed: one that parsed, or that the server recognised as unchanged. A
 * captive portal redirects everything, for good, to a page of its own, which is no feed; should one serve a feed all the
 * same, the address gives it away. A move from https to http is followed but never stored.
 */
export function movedTo(askedUrl: string, permanentUrl: string | null, finalUrl: string): string | null {
  if (permanentUrl === null) return null
  const asked = new URL(askedUrl)
  asked.hash = ''
  const target = new URL(permanentUrl)
  if (asked.href === target.href) return null
  if (asked.protocol === 'https:' && target.protocol === 'http:') return null
  return [target, new URL(finalUrl)].some((url) => looksLikePortal(url, asked)) ? null : target.href
}

/** A word that the feed's own address had before tells nothing: there are feeds about hotels, too. */
function looksLikePortal(url: URL, asked: URL): boolean {
  const told = `${url.hostname}${url.pathname}`
  return portalWord.test(told) && !portalWord.test(`${asked.hostname}${asked.pathname}`)
}
