import { describe, expect, it } from 'vitest'
import { isPrivateHost, pauseScope } from './host-scope'

describe('isPrivateHost', () => {
  it.each([
    'localhost',
    'app.localhost',
    'nas',
    'printer.local',
    'server.lan',
    'router.home.arpa',
    'ci.internal',
    '127.0.0.1',
    '127.8.9.10',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.0.1',
    '169.254.1.1',
    '100.64.0.1',
    '[::1]',
    '[fd00::1]',
    '[fe80::1]',
    '[::ffff:192.168.0.1]',
    'localhost.',
  ])('is true of %s', (host) => {
    expect(isPrivateHost(host)).toBe(true)
  })

  it.each(['example.org', 'local.example.org', '8.8.8.8', '172.32.0.1', '100.128.0.1', '[2001:db8::1]', 'mylan.org'])(
    'is false of %s',
    (host) => {
      expect(isPrivateHost(host)).toBe(false)
    },
  )
})

describe('pauseScope', () => {
  it.each([
    ['https://www.example.co.uk/feed', 'example.co.uk'],
    ['https://someone.tumblr.com/rss', 'tumblr.com'],
    ['https://someone.github.io/feed', 'someone.github.io'],
    ['http://8.8.8.8/feed', '8.8.8.8'],
  ])('of the public %s is its site, %s', (url, scope) => {
    expect(pauseScope(url)).toBe(scope)
  })

  it.each(['http://192.168.1.5:1200/route', 'http://localhost/feed', 'http://nas/feed', 'nonsense'])(
    'of the near %s is the address alone',
    (url) => {
      expect(pauseScope(url)).toBe(url)
    },
  )
})
