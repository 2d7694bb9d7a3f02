import { expect, test } from 'vitest'
import { noPace, type PaceText, readPace } from './feed-pace'

const silent: PaceText = { ttl: null, updatePeriod: null, updateFrequency: null, skipHours: [], skipDays: [] }

test('ttl is in minutes', () => {
  expect(readPace({ ...silent, ttl: ' 90 ' }).ttlSeconds).toBe(5_400)
})

test.each(['0', '-5', '1.5', 'soon', '99999999999'])('a ttl of %j says nothing', (ttl) => {
  expect(readPace({ ...silent, ttl })).toEqual(noPace)
})

test('twice daily is twelve hours', () => {
  expect(readPace({ ...silent, updatePeriod: 'Daily', updateFrequency: '2' }).ttlSeconds).toBe(43_200)
})

test('a period without a frequency counts once, and a frequency of zero too', () => {
  expect(readPace({ ...silent, updatePeriod: 'hourly' }).ttlSeconds).toBe(3_600)
  expect(readPace({ ...silent, updatePeriod: 'hourly', updateFrequency: '0' }).ttlSeconds).toBe(3_600)
})

test('hours and days are sorted, unique and within their range', () => {
  const pace = readPace({
    ...silent,
    skipHours: ['23', '3', '24', '3', '25', 'x'],
    skipDays: ['Sunday', 'friday', 'Noday'],
  })
  expect(pace.skipHours).toEqual([0, 3, 23])
  expect(pace.skipDays).toEqual([0, 5])
})
