import { expect, test } from 'vitest'
import { beginChoice, isToBeLookedAt, lookedAtOnce, withCandidate } from './choice'

const named = Array.from({ length: 8 }, (_, index) => ({
  url: `https://site.example/${index}`,
  title: `Feed ${index}`,
}))

test('the first six feeds of a page are looked at, the others only when they are chosen', () => {
  const { candidates } = beginChoice('https://site.example/', named)
  expect(candidates.map(({ state }) => state.type)).toEqual([
    ...Array(lookedAtOnce).fill('looking'),
    'not-looked',
    'not-looked',
  ])
  expect(candidates.map(isToBeLookedAt)).toEqual([...Array(lookedAtOnce).fill(false), true, true])
})

test('an answer belongs to its feed, and one that failed is looked at again', () => {
  const failed = { type: 'failed', failure: { type: 'dns', host: 'site.example' } } as const
  const { candidates } = withCandidate(beginChoice('https://site.example/', named), 'https://site.example/2', failed)
  expect(candidates.map(isToBeLookedAt).indexOf(true)).toBe(2)
  expect(candidates.filter(({ state }) => state.type === 'looking')).toHaveLength(lookedAtOnce - 1)
})
