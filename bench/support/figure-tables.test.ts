import { expect, test } from 'vitest'
import { fillTables, namesIn, withoutMachine } from './figure-tables.ts'

const page =
  'Prose.\n<!-- figures: round -->\nold\n<!-- end of figures -->\nMore.\n<!-- figures: stall 1000 -->\n<!-- end of figures -->\n'
const origin = 'Commit abc, load 1'

test('what a bench printed stands between its marks with where it comes from, and the prose stays', () => {
  const filled = fillTables(page, { origin, reports: { round: '| a |\n' } })
  expect(filled).toContain(
    'Prose.\n<!-- figures: round -->\n\n*Commit abc, load 1*\n\n| a |\n\n<!-- end of figures -->\nMore.',
  )
  expect(filled).not.toContain('old')
})

test('a bench that was not run keeps what is there, and filling twice changes nothing more', () => {
  const told = { origin, reports: { 'stall 1000': 'new' } }
  const filled = fillTables(page, told)
  expect(filled).toContain('\nold\n')
  expect(fillTables(filled, told)).toBe(filled)
})

test('the names of a page are those of its marks, in order', () => {
  expect(namesIn(page)).toEqual(['round', 'stall 1000'])
})

test('the line that describes the machine is not part of the figures', () => {
  expect(withoutMachine('Rounds. A machine\n\n| a |')).toBe('\n| a |')
})
