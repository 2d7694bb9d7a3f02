import { expect, test } from 'vitest'
import { addCounts, closingLine, countPlaywright, countVitest, nothingRan, withStage } from './results.mjs'

test("vitest's report tells what passed, failed and was skipped", () => {
  const report = { numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, testResults: [] }
  expect(countVitest(report)).toEqual({ passed: 7, failed: 1, skipped: 3 })
})

test('a file that could not be loaded counts as one failure', () => {
  const unread = { status: 'failed', assertionResults: [] }
  const read = { status: 'failed', assertionResults: [{}] }
  const report = {
    numPassedTests: 7,
    numFailedTests: 1,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [unread, read],
  }
  expect(countVitest(report).failed).toBe(2)
})

test('an end-to-end test that passed at the second try has failed', () => {
  expect(countPlaywright({ stats: { expected: 4, unexpected: 1, flaky: 2, skipped: 1 } })).toEqual({
    passed: 4,
    failed: 3,
    skipped: 1,
  })
})

test('a stage that ends badly without a failing test is a failure', () => {
  expect(withStage(nothingRan, { code: 2, holdsTests: false }).failed).toBe(1)
  expect(withStage({ passed: 5, failed: 0, skipped: 0 }, { code: 1, holdsTests: true }).failed).toBe(1)
})

test('a stage that ends badly with failing tests counts those alone', () => {
  expect(withStage({ passed: 5, failed: 2, skipped: 0 }, { code: 1, holdsTests: true }).failed).toBe(2)
})

test('a run of tests in which none passed is a failure even when it ends well', () => {
  expect(withStage(nothingRan, { code: 0, holdsTests: true }).failed).toBe(1)
  expect(withStage(nothingRan, { code: 0, holdsTests: false }).failed).toBe(0)
})

test('the closing line adds the stages up', () => {
  const unit = { passed: 120, failed: 0, skipped: 0 }
  const endToEnd = { passed: 13, failed: 1, skipped: 0 }
  expect(closingLine(addCounts(unit, endToEnd))).toBe('133 passed, 1 failed')
})

test('the closing line names the skipped only when there are some', () => {
  expect(closingLine({ passed: 1, failed: 0, skipped: 2 })).toBe('1 passed, 0 failed, 2 skipped')
})
