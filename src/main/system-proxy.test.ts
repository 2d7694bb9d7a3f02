import { expect, test } from 'vitest'
import { createSystemProxy } from './system-proxy'
import { recordingLog } from './testing/recording-log'

test('the resolver is asked for an address and its words are passed on', async () => {
  const asked: string[] = []
  const proxyFor = createSystemProxy(async (url) => {
    asked.push(url)
    return 'PROXY proxy.example:3128'
  }, recordingLog())
  expect(await proxyFor('https://example.org')).toBe('PROXY proxy.example:3128')
  expect(asked).toEqual(['https://example.org/'])
})

test('a resolver that fails leaves the direct way, and a line in the log', async () => {
  const log = recordingLog()
  const proxyFor = createSystemProxy(() => Promise.reject(new Error('no resolver')), log)
  expect(await proxyFor('https://example.org')).toBe('DIRECT')
  expect(log.lines).toEqual([expect.stringContaining('no resolver')])
})
