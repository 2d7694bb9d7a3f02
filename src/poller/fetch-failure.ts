import { domainToUnicode } from 'node:url'
import type { FeedFailure } from '../shared/feed-failure'
import { isProxyTrouble } from './proxy-trouble'
import { privateAddressCode } from './public-lookup'

/** How far a request was when it failed. */
export type RequestPhase = 'connect' | 'first-byte' | 'body'

const longestDetail = 500

const dnsCodes = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'EAI_NODATA', 'EAI_NONAME', 'ENODATA'])

/** Socket ends as undici names them; a person is told the name the system has for it. */
const brokenOff = new Set([
  'UND_ERR_SOCKET',
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
  'UND_ERR_CLOSED',
  'ERR_STREAM_PREMATURE_CLOSE',
  'EPIPE',
])

/** A host's name as its owner writes it ("bücher.example"); on the wire it is "xn--bcher-kva.example" (RFC 5891). */
export function readableHost(hostname: string): string {
  return domainToUnicode(hostname) || hostname
}

/** The failure that an error thrown by a request to the host stands for. */
export function failureOf(error: unknown, hostname: string, phase: RequestPhase, connectSeconds: number): FeedFailure {
  if (isProxyTrouble(error)) return { type: 'proxy', proxy: error.proxy, problem: error.problem }
  const code = codeOf(error)
  const host = readableHost(hostname)
  if (code === privateAddressCode) return { type: 'private-redirect', host }
  if (dnsCodes.has(code)) return { type: 'dns', host }
  if (code === 'ECONNREFUSED') return { type: 'refused', host }
  if (code === 'UND_ERR_CONNECT_TIMEOUT' || (code === 'ETIMEDOUT' && phase === 'connect')) {
    return { type: 'timeout', phase: 'connect', seconds: connectSeconds }
  }
  if (isTlsCode(code)) return { type: 'tls', host, code }
  if (brokenOff.has(code)) return { type: 'unreachable', host, code: 'ECONNRESET' }
  if (error instanceof Error && (error.name === 'HTTPParserError' || code === 'UND_ERR_HEADERS_OVERFLOW')) {
    return { type: 'malformed', detail: error.message.slice(0, longestDetail) }
  }
  if (/^E[A-Z]+$/.test(code)) return { type: 'unreachable', host, code }
  return {
    type: 'unexpected',
    detail: (error instanceof Error ? error.message : String(error)).slice(0, longestDetail),
  }
}

/** True when the server had closed a kept-alive connection before it saw the request. */
export function isStaleConnection(error: unknown): boolean {
  const code = codeOf(error)
  return code === 'UND_ERR_SOCKET' || code === 'ECONNRESET' || code === 'EPIPE' || code === 'UND_ERR_CLOSED'
}

/** undici wraps some system errors; the innermost code says most. */
function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return ''
  const { code, cause } = error as { readonly code?: unknown; readonly cause?: unknown }
  if (error instanceof AggregateError) return codeOfAll(error.errors.map(codeOf))
  const inner = code === 'UND_ERR_SOCKET' || code === undefined ? codeOf(cause) : ''
  return inner !== '' ? inner : typeof code === 'string' ? code : ''
}

/** Of a server with several addresses, none of which could be reached: "refused" is the one that came from the server. */
function codeOfAll(codes: readonly string[]): string {
  return codes.find((code) => code === 'ECONNREFUSED') ?? codes.at(-1) ?? ''
}

function isTlsCode(code: string): boolean {
  return (
    code === 'EPROTO' ||
    /^(?:CERT_|CRL_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|ERROR_IN_CERT|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED)/.test(
      code,
    )
  )
}
