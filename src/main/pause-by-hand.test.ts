import { expect, test } from 'vitest'
import type { RoundStatus } from '../shared/window/round-status'
import { pauseByHand } from './pause-by-hand'
import { firstRoundStatus } from './rounds'

function given(paused: RoundStatus['paused']) {
  const said: string[] = []
  const pause = pauseByHand({
    poller: () => ({
      refreshFeeds: () => {},
      pause: () => void said.push('pause'),
      resume: (graceMs) => void said.push(`resume ${graceMs}`),
    }),
    rounds: { pausedByHand: () => {}, status: () => ({ ...firstRoundStatus, paused }) },
  })
  return { said, pause }
}

test('a computer that wakes ends no pause that a person wanted', () => {
  const { said, pause } = given(null)
  pause.set(true)
  pause.poller.resume(30_000)
  expect(said).toEqual(['pause'])
  pause.set(false)
  expect(said).toEqual(['pause', 'resume 0'])
})

test('what a person lets go on waits for the network all the same', () => {
  const { said, pause } = given('offline')
  pause.set(true)
  pause.set(false)
  pause.poller.resume(2_000)
  expect(said).toEqual(['pause', 'resume 2000'])
})

test('the same wish again does nothing: a change of another setting ends no pause and begins none', () => {
  const { said, pause } = given(null)
  pause.set(false)
  pause.set(true)
  pause.set(true)
  expect(said).toEqual(['pause'])
})
