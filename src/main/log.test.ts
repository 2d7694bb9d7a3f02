import { expect, test } from 'vitest'
import { formatLine, levelFrom, reasonOf } from './log'

test('an unknown or missing COURANT_LOG means info', () => {
  expect(levelFrom(undefined)).toBe('info')
  expect(levelFrom('loud')).toBe('info')
  expect(levelFrom('toString')).toBe('info')
  expect(levelFrom('debug')).toBe('debug')
})

test('a message with line breaks stays one line', () => {
  const line = formatLine(new Date(0), 'warn', 'store', 'one\n  two\r\nthree')
  expect(line).toBe('1970-01-01T00:00:00.000Z warn  store    one ↵ two ↵ three')
})

test('anything thrown has a reason', () => {
  expect(reasonOf(new Error('full'))).toBe('full')
  expect(reasonOf('plain')).toBe('plain')
})
