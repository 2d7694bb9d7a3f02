import { expect, test } from 'vitest'
import { followSleep } from './follow-sleep'
import { pauseByHand } from './pause-by-hand'
import { firstRoundStatus } from './rounds'
import { recordingLog } from './testing/recording-log'

/** A computer that can be sent to sleep, and what its poller is told. */
function computer() {
  const listeners = new Map<string, () => void>()
  const said: string[] = []
  const causes: (string | null)[] = []
  let offline = false
  const poller = {
    refreshFeeds: () => {},
    pause: () => void said.push('pause'),
    resume: (graceMs: number) => void said.push(`resume after ${graceMs}`),
  }
  const byHand = pauseByHand({
    poller: () => poller,
    rounds: { pausedByHand: () => {}, status: () => ({ ...firstRoundStatus, paused: null }) },
  })
  followSleep({
    monitor: { on: (event, listener) => listeners.set(event, listener) },
    poller: byHand.poller,
    rounds: { pausedBy: (cause) => void causes.push(cause) },
    isOffline: () => offline,
    log: recordingLog(),
  })
  return {
    said,
    causes,
    byHand,
    sleep: () => listeners.get('suspend')?.(),
    wake: () => listeners.get('resume')?.(),
    loseNetwork: () => {
      offline = true
    },
  }
}

test('nothing is polled while the computer sleeps, nor in the half minute after', () => {
  const { said, causes, sleep, wake } = computer()
  sleep()
  expect([said, causes]).toEqual([['pause'], ['asleep']])
  wake()
  expect([said, causes]).toEqual([
    ['pause', 'resume after 30000'],
    ['asleep', null],
  ])
})

test('a computer that wakes without a network waits for one', () => {
  const { said, causes, sleep, wake, loseNetwork } = computer()
  sleep()
  loseNetwork()
  wake()
  expect(said).toEqual(['pause'])
  expect(causes).toEqual(['asleep', 'offline'])
})

test('a sleep ends no pause that a person wanted', () => {
  const { said, byHand, sleep, wake } = computer()
  byHand.set(true)
  sleep()
  wake()
  expect(said.filter((word) => word.startsWith('resume'))).toEqual([])
})
