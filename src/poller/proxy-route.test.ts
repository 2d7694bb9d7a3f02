import { describe, expect, it } from 'vitest'
import { alwaysDirect, readProxyRules, routeName } from './proxy-route'

const direct = { type: 'direct' }
const proxy = (host: string, port: number, secure = false) => ({ type: 'proxy', host, port, secure })

describe('readProxyRules', () => {
  it.each([
    ['DIRECT', [direct]],
    ['PROXY proxy.example:3128', [proxy('proxy.example', 3128)]],
    ['PROXY a.example:80;DIRECT', [proxy('a.example', 80), direct]],
    ['HTTPS a.example:443; PROXY b.example', [proxy('a.example', 443, true), proxy('b.example', 80)]],
    ['PROXY [::1]:8080', [proxy('::1', 8080)]],
    ['proxy 10.0.0.1:3128', [proxy('10.0.0.1', 3128)]],
    ['SOCKS5 a.example; DIRECT', [{ type: 'socks', host: 'a.example', port: 1080 }, direct]],
    ['SOCKS a.example:1080', [{ type: 'unsupported', rule: 'SOCKS a.example:1080' }]],
    ['', [direct]],
    ['MAGIC carpet', [direct]],
    ['PROXY', [direct]],
  ])('reads %j', (rules, routes) => {
    expect(readProxyRules(rules)).toEqual(routes)
  })
})

it('a route is called by its host and port', () => {
  expect(readProxyRules('PROXY proxy.example:3128').map(routeName)).toEqual(['proxy.example:3128'])
})

it('without a proxy every way is direct', async () => {
  expect(await alwaysDirect(new URL('https://example.org/'))).toEqual([direct])
})
