import type { FeedFailure } from '../shared/feed-failure'

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

/** The failure that an error thrown by a request to `host` stands for. */
export function failureOf(error: unknown, host: string, phase: RequestPhase, connectSeconds: number): FeedFailure {
  const code = codeOf(error)
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
  const inner = code === 'UND_ERR_SOCKET' || code === undefined ? codeOf(cause) : ''
  return inner !== '' ? inner : typeof code === 'string' ? code : ''
}

function isTlsCode(code: string): boolean {
  return (
    code === 'EPROTO' ||
    /^(?:CERT_|CRL_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|ERROR_IN_CERT|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED)/.test(
      code,
    )
  )
}
