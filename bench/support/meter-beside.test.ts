import { expect, test } from 'vitest'
import { agrees } from './meter-beside.ts'

test('what the app tells of a stall agrees with what a timer beside it saw, up to the time between two looks', () => {
  expect(agrees({ process: 'main', seenMs: 200, toldMs: 150 })).toBe(true)
  expect(agrees({ process: 'main', seenMs: 200, toldMs: 120 })).toBe(false)
  expect(agrees({ process: 'poller', seenMs: 120, toldMs: 200 })).toBe(false)
})

test('a stall that the app does not tell of may not be a long one', () => {
  expect(agrees({ process: 'poller', seenMs: 40, toldMs: null })).toBe(true)
  expect(agrees({ process: 'poller', seenMs: 140, toldMs: null })).toBe(false)
})
