import { describe, expect, it } from 'vitest'
import { userAgent, userAgentOf } from './user-agent'

describe('the user agent', () => {
  it('is name, version and the page where its makers can be reached', () => {
    expect(userAgentOf({ productName: 'Courant', version: '1.2.3', homepage: 'https://courant.example/' })).toBe(
      'Courant/1.2.3 (+https://courant.example/)',
    )
  })

  it('invents no page where there is none', () => {
    expect(userAgentOf({ productName: 'Courant', version: '1.2.3' })).toBe('Courant/1.2.3 (desktop feed reader)')
  })

  it('of this version says so, and names no browser and no library', () => {
    expect(userAgent).toMatch(/^Courant\/\d+\.\d+\.\d+ \([^()]+\)$/)
    expect(userAgent).not.toMatch(/mozilla|chrome|electron|node|undici/i)
  })
})
