import { afterEach, expect, test, vi } from 'vitest'
import { Failure } from '../setup/failure.mjs'
import { runStages } from './run-stages.mjs'
import type { Stage } from './stages.mjs'

afterEach(() => {
  vi.restoreAllMocks()
})

function stage(name: string, run: Stage['run']): Stage {
  return { name, part: 'check', run }
}

const passing = (passed: number) => async () => ({ passed, failed: 0, skipped: 0 })

function listen() {
  const lines: string[] = []
  const keep = (line: unknown) => {
    lines.push(String(line))
  }
  vi.spyOn(console, 'log').mockImplementation(keep)
  vi.spyOn(console, 'error').mockImplementation(keep)
  return lines
}

test('stages add up, and each says its name and how long it took', async () => {
  const lines = listen()
  const counts = await runStages([stage('one', passing(2)), stage('two', passing(3))], [])
  expect(counts).toEqual({ passed: 5, failed: 0, skipped: 0 })
  expect(lines.filter((line) => /^── (one|two): ok, \d+\.\d s$/.test(line))).toHaveLength(2)
})

test('nothing runs after a stage that failed', async () => {
  listen()
  let ran = false
  const failing = stage('types', async () => ({ passed: 0, failed: 1, skipped: 0 }))
  const later = stage('later', async () => {
    ran = true
    return { passed: 1, failed: 0, skipped: 0 }
  })
  expect(await runStages([failing, later], [])).toEqual({ passed: 0, failed: 1, skipped: 0 })
  expect(ran).toBe(false)
})

test('a failure is told in its one sentence, without a stack', async () => {
  const lines = listen()
  const broken = stage('set-up', async () => {
    throw new Failure('This system lacks xvfb-run; type: apt-get install xvfb')
  })
  expect((await runStages([broken], [])).failed).toBe(1)
  expect(lines).toContain('This system lacks xvfb-run; type: apt-get install xvfb')
})

test('words for the runners reach the stages', async () => {
  listen()
  let given: readonly string[] = []
  const unit = stage('unit', async (words) => {
    given = words
    return { passed: 1, failed: 0, skipped: 0 }
  })
  await runStages([unit], ['src/feed'])
  expect(given).toEqual(['src/feed'])
})
