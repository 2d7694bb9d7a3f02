import { describe, expect, it } from 'vitest'
import type { FeedFailure } from '../../shared/feed-failure'
import { textsFor } from '../../shared/texts/texts'
import { failureSentence, failureText } from './failure-text'

const english = textsFor('en', [])

const oneOfEach: { readonly [K in FeedFailure['type']]: Extract<FeedFailure, { type: K }> } = {
  'not-an-address': { type: 'not-an-address', address: 'not an address' },
  dns: { type: 'dns', host: 'nowhere.example' },
  refused: { type: 'refused', host: 'shut.example' },
  unreachable: { type: 'unreachable', host: 'far.example', code: 'ENETUNREACH' },
  timeout: { type: 'timeout', phase: 'first-byte', seconds: 20 },
  tls: { type: 'tls', host: 'old.example', code: 'CERT_HAS_EXPIRED' },
  'http-status': { type: 'http-status', status: 404, retryAfterSeconds: null },
  gone: { type: 'gone' },
  'too-large': { type: 'too-large', limitBytes: 15_000_000 },
  'too-many-redirects': { type: 'too-many-redirects', count: 10 },
  'bad-redirect': { type: 'bad-redirect', location: 'ftp://x' },
  'private-redirect': { type: 'private-redirect', host: 'router.lan' },
  proxy: { type: 'proxy', proxy: 'proxy.example:3128', problem: 'unreachable' },
  'not-a-feed': { type: 'not-a-feed', found: 'image' },
  'no-feeds-on-page': { type: 'no-feeds-on-page', pageUrl: 'https://plain.example/' },
  malformed: { type: 'malformed', detail: 'unclosed tag at line 3' },
  aborted: { type: 'aborted' },
  unexpected: { type: 'unexpected', detail: 'out of cheese' },
}

describe('failureText', () => {
  it('has a different sentence for every kind of failure', () => {
    const sentences = Object.values(oneOfEach).map((failure) => failureSentence(english, failure))
    expect(new Set(sentences).size).toBe(sentences.length)
  })
  it('always says what happened and what to do, as sentences', () => {
    for (const failure of Object.values(oneOfEach)) {
      const { what, advice } = failureText(english, failure)
      expect(what).toMatch(/^[“A-Z].*[^.]\.$|^\S+ (refused|cannot).*\.$/)
      expect(advice).toMatch(/^[A-Z].*\.$/)
    }
  })
  it('names the host, the code or the address it is about', () => {
    expect(failureSentence(english, oneOfEach.dns)).toContain('nowhere.example')
    expect(failureSentence(english, oneOfEach.tls)).toContain('CERT_HAS_EXPIRED')
    expect(failureSentence(english, oneOfEach['not-an-address'])).toContain('not an address')
    expect(failureSentence(english, oneOfEach['no-feeds-on-page'])).toContain('https://plain.example/')
  })
  it('tells apart the statuses that mean different things to a reader', () => {
    const statuses = [401, 403, 404, 418, 429, 500, 503]
    const sentences = statuses.map((status) =>
      failureSentence(english, { type: 'http-status', status, retryAfterSeconds: null }),
    )
    expect(new Set(sentences).size).toBe(statuses.length)
    for (const [index, status] of statuses.entries()) expect(sentences[index]).toContain(String(status))
  })
  it('passes on how long the server asks to wait', () => {
    expect(failureText(english, { type: 'http-status', status: 429, retryAfterSeconds: 3600 }).advice).toContain(
      '60 minutes',
    )
  })
  it('tells apart the three phases of a time-out', () => {
    const phases = ['connect', 'first-byte', 'body'] as const
    const sentences = phases.map((phase) => failureSentence(english, { type: 'timeout', phase, seconds: 10 }))
    expect(new Set(sentences).size).toBe(3)
    for (const sentence of sentences) expect(sentence).toContain('10 seconds')
  })
  it('tells apart what may be wrong with a certificate, and what is no matter of certificates', () => {
    const codes = [
      'CERT_HAS_EXPIRED',
      'CERT_NOT_YET_VALID',
      'ERR_TLS_CERT_ALTNAME_INVALID',
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      'CERT_REVOKED',
      'CERT_REJECTED',
      'EPROTO',
    ]
    const withoutCode = (code: string) =>
      failureSentence(english, { type: 'tls', host: 'a.example', code }).replace(code, '')
    expect(new Set(codes.map(withoutCode)).size).toBe(codes.length)
    expect(withoutCode('EPROTO')).not.toContain('certificate')
  })
  it('tells apart the troubles with a proxy, and names it', () => {
    const problems = ['unreachable', 'refused', 'password', 'unsupported'] as const
    const texts = problems.map((problem) => failureText(english, { type: 'proxy', proxy: 'p.example:1', problem }))
    expect(new Set(texts.map(({ what }) => what)).size).toBe(problems.length)
    for (const { what, advice } of texts) {
      expect(what).toContain('p.example:1')
      expect(advice).toMatch(/^[A-Z].*\.$/)
    }
  })
  it('says that an empty field is empty rather than quoting nothing', () => {
    expect(failureSentence(english, { type: 'not-an-address', address: '  ' })).toBe('There is no address yet.')
  })
  it('shortens an address that would fill the dialog', () => {
    const address = 'x'.repeat(500)
    expect(failureSentence(english, { type: 'not-an-address', address }).length).toBeLessThan(120)
  })
})
