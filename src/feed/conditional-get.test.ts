import { describe, expect, it } from 'vitest'
import type { Validators } from '../shared/poller-contract'
import { conditionalHeaders, readValidators } from './conditional-get'

const day = 24 * 60 * 60_000
const now = Date.UTC(2026, 4, 1, 12)
const pair: Validators = { etag: 'W/"a b"', lastModified: 'Fri, 01 May 2026 10:00:00 GMT', since: now }

describe('conditionalHeaders', () => {
  it('sends both validators exactly as they came, quotes and weakness included', () => {
    expect(conditionalHeaders(pair, now)).toEqual({
      'if-none-match': 'W/"a b"',
      'if-modified-since': 'Fri, 01 May 2026 10:00:00 GMT',
    })
  })

  it('sends only the validator there is', () => {
    expect(conditionalHeaders({ ...pair, etag: null }, now)).toEqual({ 'if-modified-since': pair.lastModified })
    expect(conditionalHeaders({ ...pair, lastModified: null }, now)).toEqual({ 'if-none-match': pair.etag })
  })

  it('sends nothing before the first copy', () => {
    expect(conditionalHeaders(null, now)).toEqual({})
  })

  it('asks for a full copy once the last one is more than eight days old', () => {
    expect(conditionalHeaders(pair, now + 8 * day)).not.toEqual({})
    expect(conditionalHeaders(pair, now + 8 * day + 1)).toEqual({})
  })
})

describe('readValidators', () => {
  const read = (fields: Record<string, string>, status = 200, previous: Validators | null = pair) =>
    readValidators(new Map(Object.entries(fields)), now + day, previous, status)

  it('takes the pair of a 200 and notes when it came', () => {
    expect(read({ etag: '"x"', 'last-modified': 'Fri, 01 May 2026 11:00:00 GMT' })).toEqual({
      etag: '"x"',
      lastModified: 'Fri, 01 May 2026 11:00:00 GMT',
      since: now + day,
    })
  })

  it('never mixes the validators of two copies', () => {
    expect(read({ etag: '"x"' })).toEqual({ etag: '"x"', lastModified: null, since: now + day })
    expect(read({})).toBeNull()
  })

  it.each([304, 429, 500, 404])('keeps the pair, and its age, through %i', (status) => {
    expect(read({ etag: '"other"' }, status)).toBe(pair)
  })

  it.each([
    ['the epoch', 'Thu, 01 Jan 1970 00:00:00 GMT'],
    ['1970', 'Fri, 06 Mar 1970 12:00:00 GMT'],
    ['the future', 'Tue, 19 Jan 2038 03:14:07 GMT'],
  ])('ignores a Last-Modified in %s', (_, date) => {
    expect(read({ 'last-modified': date })).toBeNull()
  })

  it('forgives a server clock that is a little ahead', () => {
    expect(read({ 'last-modified': new Date(now + day + 60_000).toUTCString() })?.lastModified).not.toBeNull()
  })

  it('keeps a date that it cannot read, since only the server has to', () => {
    expect(read({ 'last-modified': 'yesterday-ish' })?.lastModified).toBe('yesterday-ish')
  })

  it.each(['', ' padded', '"a\nb"', '"é"', `"${'x'.repeat(2_000)}"`])('drops the unsendable ETag %j', (etag) => {
    expect(read({ etag })).toBeNull()
  })
})
