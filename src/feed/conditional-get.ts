import type { Validators } from '../shared/poller-contract'

/** Response headers by lower-case name; repeated fields are joined by ", " as RFC 9110, section 5.3 allows. */
export type ResponseHeaders = ReadonlyMap<string, string>

const dayMs = 24 * 60 * 60_000

/**
 * Some servers answer 304 for ever, whatever changed. A full copy is asked for when the last one is older than this;
 * at most one unconditional request in eight days stays well within what publishers accept (one a day).
 */
const longestTrustMs = 8 * dayMs

/** Clocks of servers and readers differ; only a date further ahead than this is a made-up one. */
const clockSkewMs = dayMs

/** What an HTTP field may hold (RFC 9110, section 5.5) without the obsolete bytes, which could not be sent back unharmed. */
const sendableValue = /^[\x21-\x7e](?:[\t\x20-\x7e]{0,1022}[\x21-\x7e])?$/

/**
 * The request headers of a conditional GET (RFC 9110, section 13.1): both validators, exactly as they were received.
 * None when there is nothing to compare with, or when the last full copy is more than eight days old.
 */
export function conditionalHeaders(validators: Validators | null, now: number): Readonly<Record<string, string>> {
  if (validators === null || now - validators.since > longestTrustMs) return {}
  return {
    ...(validators.etag === null ? {} : { 'if-none-match': validators.etag }),
    ...(validators.lastModified === null ? {} : { 'if-modified-since': validators.lastModified }),
  }
}

/**
 * The validators to keep after an answer. Only a 200 brings new ones, always as a pair: an ETag of one copy never stands
 * beside the date of another. Every other status (304, 429, a failure) keeps the pair there was.
 */
export function readValidators(
  headers: ResponseHeaders,
  now: number,
  previous: Validators | null,
  status: number,
): Validators | null {
  if (status !== 200) return previous
  const etag = readEtag(headers)
  const lastModified = readLastModified(headers, now)
  return etag === null && lastModified === null ? null : { etag, lastModified, since: now }
}

function readEtag(headers: ResponseHeaders): string | null {
  const etag = headers.get('etag')
  return etag !== undefined && sendableValue.test(etag) ? etag : null
}

/** Servers that do not know the date say 1970 or some far year; such a date would match, or never match, for ever. */
function readLastModified(headers: ResponseHeaders, now: number): string | null {
  const value = headers.get('last-modified')
  if (value === undefined || !sendableValue.test(value)) return null
  const time = Date.parse(value)
  if (Number.isNaN(time)) return value
  const madeUp = new Date(time).getUTCFullYear() <= 1970 || time > now + clockSkewMs
  return madeUp ? null : value
}
