import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sourceMark } from './build.mjs'

let checkout: string

beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), 'build-'))
  mkdirSync(join(checkout, 'src', 'main'), { recursive: true })
  write('src/main/index.ts', 'one')
  write('package.json', '{}')
})

afterEach(() => {
  rmSync(checkout, { recursive: true })
})

function write(file: string, text: string, at = 1_000) {
  writeFileSync(join(checkout, file), text)
  utimesSync(join(checkout, file), at, at)
}

test('a checkout that was not touched has the same mark', () => {
  const before = sourceMark(checkout)
  write('src/main/index.ts', 'one')
  expect(sourceMark(checkout)).toBe(before)
})

test('a source that was written again, one more and one less each change the mark', () => {
  const marks = new Set([sourceMark(checkout)])
  write('src/main/index.ts', 'two', 2_000)
  marks.add(sourceMark(checkout))
  write('src/main/window.ts', '')
  marks.add(sourceMark(checkout))
  rmSync(join(checkout, 'src/main/index.ts'))
  marks.add(sourceMark(checkout))
  expect(marks.size).toBe(4)
})

test('a test that changes asks for no build', () => {
  const before = sourceMark(checkout)
  write('src/main/window.test.ts', 'changed')
  write('README.md', 'changed')
  expect(sourceMark(checkout)).toBe(before)
})
