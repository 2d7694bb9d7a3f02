import { expect, test } from 'vitest'
import { benchOf } from './benches.mjs'

const head = `/**
 * Two lists of feeds, side by side. Told
 * as ratios.
 *
 *   node bench/replay.ts [--runs 5]
 */
import 'node:util'
`

test('a file that says in its head how it is run is a bench, told by its first sentence', () => {
  expect(benchOf('replay.ts', head)).toEqual({ name: 'replay', about: 'Two lists of feeds, side by side.' })
})

test('a file that benches lean on is none', () => {
  expect(benchOf('figures.ts', '/** Numbers and how they are told. */\nexport const a = 1\n')).toBeNull()
  expect(benchOf('other.ts', head)).toBeNull()
})
