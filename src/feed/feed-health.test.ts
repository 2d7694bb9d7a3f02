import { describe, expect, it } from 'vitest'
import { freshPollState, type PollState } from '../shared/poller-contract'
import { feedHealth, healthTurn } from './feed-health'

const ok: PollState = { ...freshPollState, lastPolledAt: 1, lastSucceededAt: 1 }
const failed = (consecutiveFailures: number): PollState => ({
  ...ok,
  consecutiveFailures,
  failingSince: 2,
  failure: { type: 'dns', host: 'example.org' },
})
const gone: PollState = { ...failed(1), failure: { type: 'gone' } }

describe('feedHealth', () => {
  it.each([
    ['a feed never polled', freshPollState, 'new'],
    ['a feed that answered', ok, 'ok'],
    ['one failure', failed(1), 'failing'],
    ['two failures', failed(2), 'failing'],
    ['three failures', failed(3), 'down'],
    ['many failures', failed(40), 'down'],
    ['a 410', gone, 'gone'],
    ['a feed whose first poll failed', { ...failed(1), lastSucceededAt: null }, 'failing'],
  ] as const)('calls %s %s', (_, state, health) => {
    expect(feedHealth(state)).toBe(health)
  })
})

describe('healthTurn', () => {
  it('tells of a feed going down once, however long it stays down', () => {
    const history = [ok, failed(1), failed(2), failed(3), failed(4), failed(5)]
    const turns = history.slice(1).map((after, index) => healthTurn(history[index] ?? ok, after))
    expect(turns).toEqual([null, null, 'down', null, null])
  })

  it('tells of a feed coming back once, and only if it was told to be down', () => {
    expect(healthTurn(failed(3), ok)).toBe('back')
    expect(healthTurn(ok, ok)).toBeNull()
    expect(healthTurn(failed(2), ok)).toBeNull()
  })

  it('tells of a feed that is gone once, whatever it was before', () => {
    expect(healthTurn(ok, gone)).toBe('gone')
    expect(healthTurn(failed(5), gone)).toBe('gone')
    expect(healthTurn(gone, gone)).toBeNull()
  })

  it('welcomes back a feed that was gone', () => {
    expect(healthTurn(gone, ok)).toBe('back')
  })

  it('says nothing of a first poll', () => {
    expect(healthTurn(freshPollState, ok)).toBeNull()
    expect(healthTurn(freshPollState, failed(1))).toBeNull()
  })
})
