import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { capture, exitCode, findProgram } from './process.mjs'

test('what a program writes is kept, and its code', async () => {
  const script = "console.log('out'); console.error('err'); process.exitCode = 3"
  const { code, stdout, output } = await capture(process.execPath, ['-e', script])
  expect({ code, stdout }).toEqual({ code: 3, stdout: 'out\n' })
  expect(output).toContain('err\n')
})

test('a program that is not there ends in 127', async () => {
  expect((await capture('/nowhere/at-all', [])).code).toBe(127)
})

test('an end by signal is 128 and the number of the signal', () => {
  expect(exitCode(null, 'SIGTERM')).toBe(143)
  expect(exitCode(null, 'SIGINT')).toBe(130)
  expect(exitCode(0, null)).toBe(0)
})

test('a program is found on the PATH, and a folder of its name is not taken for it', () => {
  expect(findProgram('node', dirname(process.execPath))).toBe(process.execPath)
  expect(findProgram('etc', '/')).toBeNull()
  expect(findProgram('no-such-program')).toBeNull()
})
