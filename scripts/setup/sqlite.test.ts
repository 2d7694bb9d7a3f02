import { expect, test } from 'vitest'
import { buildSentence, compilerComplaint, findHeaders, needsBuild } from './sqlite.mjs'

test('one old runtime is enough to need a build', () => {
  expect(needsBuild([10, 10])).toBe(false)
  expect(needsBuild([9, 10])).toBe(true)
  expect(needsBuild([10, 9])).toBe(true)
})

test('a missing compiler is named with the packages that hold it', () => {
  expect(compilerComplaint(() => true)).toBeNull()
  expect(compilerComplaint((program) => program === 'python3')).toMatch(
    /make, g\+\+ is missing.+apt-get install make g\+\+$/,
  )
})

test('the headers are those of the first place that has them', () => {
  const has = (file: string) => file.startsWith('/usr/include') || file.startsWith('/opt/node/include')
  expect(findHeaders(['/home/node', '/opt/node', '/usr'], has)).toBe('/opt/node')
  expect(findHeaders(['/home/node'], has)).toBeNull()
})

test('a build that failed for want of headers says where they come from', () => {
  expect(buildSentence('/log', null)).toContain('libnode-dev')
  expect(buildSentence('/log', '/usr')).not.toContain('libnode-dev')
})
