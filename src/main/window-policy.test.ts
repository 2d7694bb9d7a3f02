import { expect, test } from 'vitest'
import { externalAddress, isOwnPage } from './window-policy'

test.each([
  'file:///etc/passwd',
  'javascript:alert(1)',
  'courant://app/',
  'smb://x/y',
  'not an address',
  'data:text/html,x',
])('%s does not leave the app', (address) => {
  expect(externalAddress(address)).toBeNull()
})

test('web and mail addresses may leave, in normal form', () => {
  expect(externalAddress('HTTPS://Example.com')).toBe('https://example.com/')
  expect(externalAddress('mailto:a@example.com')).toBe('mailto:a@example.com')
  expect(externalAddress(`https://example.com/${'a'.repeat(10_000)}`)).toBeNull()
})

test('only our own scheme and, in development, its server are our pages', () => {
  expect(isOwnPage('courant://app/index.html', null)).toBe(true)
  expect(isOwnPage('courant://app.evil/', null)).toBe(false)
  expect(isOwnPage('courant://media/', null)).toBe(false)
  expect(isOwnPage('http://localhost:5173/', null)).toBe(false)
  expect(isOwnPage('http://localhost:5173/a', 'http://localhost:5173')).toBe(true)
  expect(isOwnPage('http://localhost:5174/', 'http://localhost:5173')).toBe(false)
})
