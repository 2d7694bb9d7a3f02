import { expect, test } from 'vitest'
import { findWorse, flattenFigures } from './compare-figures.ts'

const result = (wallMs: number, onTime: number) => ({
  bench: 'round',
  machine: { cores: 2 },
  results: [{ feeds: 30, load: 1, phases: [{ phase: 'first poll', wallMs, onTime, gaps: [wallMs, 1, wallMs] }] }],
})

test('a figure is known by its path, and what describes the machine is no figure', () => {
  const figures = flattenFigures(result(100, 0.9))
  expect([...figures]).toEqual([
    ['results.30.phases.first poll.wallMs', 100],
    ['results.30.phases.first poll.onTime', 0.9],
    ['results.30.phases.first poll.gaps', 100],
  ])
})

test('what took longer by more than the share is worse, and so is a smaller share of frames on time', () => {
  const before = flattenFigures(result(100, 0.9))
  expect(findWorse(before, flattenFigures(result(105, 0.88)), 0.1)).toEqual([])
  const worse = findWorse(before, flattenFigures(result(200, 0.5)), 0.1)
  expect(worse.map(({ name }) => name.replace(/.*\./, ''))).toEqual(['wallMs', 'gaps', 'onTime'])
  expect(worse[0]).toMatchObject({ before: 100, after: 200, ratio: 2 })
})

test('what got better is not told', () => {
  expect(findWorse(flattenFigures(result(100, 0.5)), flattenFigures(result(50, 0.9)), 0.1)).toEqual([])
})
