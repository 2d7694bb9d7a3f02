import { expect, test } from 'vitest'
import { readProxyAddress } from './feed-proxy'

test.each([
  ['proxy.example:3128', 'http://proxy.example:3128'],
  ['http://proxy.example:80/', 'http://proxy.example:80'],
  ['HTTPS://proxy.example', 'https://proxy.example:443'],
  ['socks5h://127.0.0.1:9050', 'socks5://127.0.0.1:9050'],
  ['socks://localhost', 'socks5://localhost:1080'],
  ['http://[::1]:8080', 'http://[::1]:8080'],
])('%s is a proxy', (typed, address) => {
  expect(readProxyAddress(typed)).toMatchObject({ ok: true, address })
  expect(readProxyAddress(address)).toMatchObject({ ok: true, address })
})

test.each([
  ['', 'no-address'],
  ['proxy.example:99999', 'no-address'],
  ['proxy.example/path', 'no-address'],
  ['two words', 'no-address'],
  ['socks4://proxy.example', 'kind'],
  ['ftp://proxy.example', 'kind'],
  ['http://me:secret@proxy.example', 'login'],
])('“%s” is none', (typed, why) => {
  expect(readProxyAddress(typed)).toEqual({ ok: false, why })
})
