import { expect, it } from 'vitest'
import { failureOf, type RequestPhase } from './fetch-failure'

const failed = (code: string, phase: RequestPhase = 'connect', cause?: unknown) =>
  failureOf(Object.assign(new Error('said the system', { cause }), { code }), 'example.org', phase, 10)

it.each([
  ['ENOTFOUND', { type: 'dns', host: 'example.org' }],
  ['EAI_AGAIN', { type: 'dns', host: 'example.org' }],
  ['ECONNREFUSED', { type: 'refused', host: 'example.org' }],
  ['UND_ERR_CONNECT_TIMEOUT', { type: 'timeout', phase: 'connect', seconds: 10 }],
  ['ETIMEDOUT', { type: 'timeout', phase: 'connect', seconds: 10 }],
  ['EHOSTUNREACH', { type: 'unreachable', host: 'example.org', code: 'EHOSTUNREACH' }],
  ['ENETUNREACH', { type: 'unreachable', host: 'example.org', code: 'ENETUNREACH' }],
  ['ECONNRESET', { type: 'unreachable', host: 'example.org', code: 'ECONNRESET' }],
  ['UND_ERR_SOCKET', { type: 'unreachable', host: 'example.org', code: 'ECONNRESET' }],
  ['CERT_HAS_EXPIRED', { type: 'tls', host: 'example.org', code: 'CERT_HAS_EXPIRED' }],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', { type: 'tls', host: 'example.org', code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }],
  ['ERR_TLS_CERT_ALTNAME_INVALID', { type: 'tls', host: 'example.org', code: 'ERR_TLS_CERT_ALTNAME_INVALID' }],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', { type: 'tls', host: 'example.org', code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' }],
  ['ERR_SSL_WRONG_VERSION_NUMBER', { type: 'tls', host: 'example.org', code: 'ERR_SSL_WRONG_VERSION_NUMBER' }],
  ['UND_ERR_INVALID_ARG', { type: 'unexpected', detail: 'said the system' }],
])('%s is told as what it is', (code, failure) => {
  expect(failed(code)).toEqual(failure)
})

it('looks into what undici wraps', () => {
  const cause = Object.assign(new Error('inner'), { code: 'EHOSTUNREACH' })
  expect(failed('UND_ERR_SOCKET', 'body', cause)).toMatchObject({ type: 'unreachable', code: 'EHOSTUNREACH' })
})

it('does not call a connection that died later a connect timeout', () => {
  expect(failed('ETIMEDOUT', 'body')).toEqual({ type: 'unreachable', host: 'example.org', code: 'ETIMEDOUT' })
})

it('tells what is no error, too, and never at length', () => {
  expect(failureOf('odd', 'example.org', 'body', 10)).toEqual({ type: 'unexpected', detail: 'odd' })
  const long = failureOf(new Error('x'.repeat(10_000)), 'example.org', 'body', 10)
  expect(long.type === 'unexpected' && long.detail.length).toBe(500)
})
