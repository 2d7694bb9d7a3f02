import * as v from 'valibot'
import { expect, test } from 'vitest'
import { requestChannels } from '../../shared/window-contract'
import { argumentOf } from './guards'

const fits = (channel: keyof typeof argumentOf, argument: unknown) => v.safeParse(argumentOf[channel], argument).success

test('every channel has a check, and none takes what is not its own', () => {
  for (const channel of requestChannels) {
    expect(fits(channel, { surprise: 1 })).toBe(false)
    expect(fits(channel, 'text')).toBe(false)
  }
})

test('a page is at most 500 rows of a known view', () => {
  const page = { view: { type: 'feed', feedId: 3 }, after: null, limit: 500 }
  expect(fits('timeline:page', page)).toBe(true)
  expect(fits('timeline:page', { ...page, limit: 501 })).toBe(false)
  expect(fits('timeline:page', { ...page, view: { type: 'search' } })).toBe(false)
  expect(fits('timeline:page', { ...page, after: { sortAt: Number.NaN, id: 1 } })).toBe(false)
})

test('a part of the settings may be set, but no unknown key and no unknown value', () => {
  expect(fits('settings:set', { settings: { theme: 'dark' } })).toBe(true)
  expect(fits('settings:set', { settings: {} })).toBe(true)
  expect(fits('settings:set', { settings: { tickMinutes: 1 } })).toBe(false)
  expect(fits('settings:set', { settings: { admin: true } })).toBe(false)
})

test('ids are whole numbers', () => {
  for (const id of ['1', 1.5, -1, null, Number.POSITIVE_INFINITY]) expect(fits('article:get', { id })).toBe(false)
  expect(fits('article:get', { id: 1 })).toBe(true)
})
