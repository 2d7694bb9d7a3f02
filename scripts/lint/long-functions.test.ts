import ts from 'typescript'
import { expect, test } from 'vitest'
import { longFunctions } from './long-functions.mjs'

const namesIn = (text: string, most: number) => longFunctions(ts, 'a.tsx', text, most).map(({ name }) => name)

test('a function of more lines than the limit is found, with its name and place', () => {
  const text = 'const before = 1\nfunction long() {\n  before()\n  before()\n}\n'
  expect(longFunctions(ts, 'a.ts', text, 3)).toEqual([{ name: 'long', line: 2, ownLines: 4 }])
  expect(longFunctions(ts, 'a.ts', text, 4)).toEqual([])
})

test('blank lines and comments do not count', () => {
  const text = 'function short() {\n\n  // why\n\n  /* why\n     not */\n  short()\n}\n'
  expect(namesIn(text, 3)).toEqual([])
  expect(namesIn(text, 2)).toEqual(['short'])
})

test('the lines of an inner function count for it and not for the function around it', () => {
  const text = 'function create() {\n  const inner = () => {\n    a()\n    b()\n  }\n  return inner\n}\n'
  expect(namesIn(text, 3)).toEqual(['inner'])
  expect(namesIn(text, 4)).toEqual([])
})

test('the lines of markup count', () => {
  const text = 'export const View = () => (\n  <ul>\n    <li>\n      text\n    </li>\n  </ul>\n)\n'
  expect(namesIn(text, 6)).toEqual(['View'])
})
