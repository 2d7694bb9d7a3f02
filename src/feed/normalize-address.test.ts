import { describe, expect, it } from 'vitest'
import { normalizeAddress } from './normalize-address'

const urlOf = (typed: string) => {
  const result = normalizeAddress(typed)
  return result.ok ? result.url : null
}

describe('normalizeAddress', () => {
  it.each([
    ['https://example.org/feed.xml', 'https://example.org/feed.xml'],
    ['http://example.org/feed', 'http://example.org/feed'],
    ['HTTPS://Example.ORG/Feed', 'https://example.org/Feed'],
    ['  https://example.org/a?b=c&d=e \n', 'https://example.org/a?b=c&d=e'],
    ['<https://example.org/>', 'https://example.org/'],
    ['https://example.org/page#comments', 'https://example.org/page'],
    ['https://user:secret@example.org/feed', 'https://user:secret@example.org/feed'],
    ['http://nas/feed', 'http://nas/feed'],
  ])('keeps the full address %s', (typed, url) => {
    expect(urlOf(typed)).toBe(url)
  })

  it.each([
    ['example.org', 'https://example.org/'],
    ['www.example.co.uk/blog/', 'https://www.example.co.uk/blog/'],
    ['example.org:8443/feed', 'https://example.org:8443/feed'],
    ['example.org?feed=rss2', 'https://example.org/?feed=rss2'],
    ['//example.org/feed', 'https://example.org/feed'],
    ['bücher.example', 'https://xn--bcher-kva.example/'],
    ['sub_domain.example.org', 'https://sub_domain.example.org/'],
  ])('adds https to the bare domain %s', (typed, url) => {
    expect(urlOf(typed)).toBe(url)
  })

  it.each([
    ['localhost', 'http://localhost/'],
    ['localhost:8080/feed', 'http://localhost:8080/feed'],
    ['127.0.0.1:8301/f/1.xml', 'http://127.0.0.1:8301/f/1.xml'],
    ['192.168.1.20', 'http://192.168.1.20/'],
    ['[::1]:8080/feed', 'http://[::1]:8080/feed'],
    ['https://127.0.0.1/feed', 'https://127.0.0.1/feed'],
  ])('asks the near machine %s without a certificate, unless told', (typed, url) => {
    expect(urlOf(typed)).toBe(url)
  })

  it.each([
    ['feed:https://example.org/feed', 'https://example.org/feed'],
    ['feed:http://example.org/feed', 'http://example.org/feed'],
    ['feed://https://example.org/feed', 'https://example.org/feed'],
    ['feed://example.org/feed', 'https://example.org/feed'],
    ['FEED://example.org', 'https://example.org/'],
    ['feed:example.org/feed', 'https://example.org/feed'],
  ])('takes the feed scheme off %s', (typed, url) => {
    expect(urlOf(typed)).toBe(url)
  })

  it.each([
    '',
    '   ',
    'news',
    'good news today',
    'someone@example.org',
    'mailto:someone@example.org',
    'ftp://example.org/feed',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,hi',
    'feed:javascript:alert(1)',
    'feed:',
    'http://',
    'http:example.org',
    'https:///example.org',
    'https://exa mple.org/',
    '2026',
    '1.5',
    '999.1.1.1',
    'example.',
    '.org',
    '-.-',
    'http://exa\u0000mple.org',
    'localhost:999999',
    'feed:feed:feed:example.org',
  ])('refuses %j', (typed) => {
    expect(normalizeAddress(typed)).toEqual({
      ok: false,
      failure: { type: 'not-an-address', address: typed.trim() },
    })
  })

  it('changes nothing the second time', () => {
    for (const typed of ['example.org', 'feed:example.org/a', '127.0.0.1:80/x', 'https://example.org/%7Ea']) {
      const once = urlOf(typed) ?? ''
      expect(urlOf(once)).toBe(once)
    }
  })
})
