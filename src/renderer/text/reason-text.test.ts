import { describe, expect, it } from 'vitest'
import type { PollReason } from '../../shared/model'
import { textsFor } from '../../shared/texts/texts'
import { reasonText } from './reason-text'

const english = textsFor('en', [])

const reasons: readonly PollReason[] = [
  { type: 'never-polled' },
  { type: 'tick' },
  { type: 'retry-after', seconds: 3600 },
  { type: 'cache-control', seconds: 3600 },
  { type: 'expires', seconds: 3600 },
  { type: 'feed-ttl', seconds: 3600 },
  { type: 'skip-hours' },
  { type: 'host-limit', seconds: 3600 },
  { type: 'failing', failures: 3, seconds: 3600 },
  { type: 'gone' },
]

describe('reasonText', () => {
  it('gives every reason its own sentence', () => {
    expect(new Set(reasons.map((reason) => reasonText(english, reason))).size).toBe(reasons.length)
  })
  it('says how long wherever the reason is a span', () => {
    for (const reason of reasons) if ('seconds' in reason) expect(reasonText(english, reason)).toContain('60 minutes')
  })
  it('counts the failures', () => {
    expect(reasonText(english, { type: 'failing', failures: 1, seconds: 900 })).toContain('The last attempt failed')
    expect(reasonText(english, { type: 'failing', failures: 7, seconds: 900 })).toContain('7 attempts')
  })
})
