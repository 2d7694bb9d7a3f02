import { expect, test } from 'vitest'
import { findFaces, firstInstalled, type MeasureFont } from './installed-faces'

/** A system with these families: the width of a font is that of its first family that is there. */
function systemWith(widths: Readonly<Record<string, number>>): MeasureFont {
  const all: Readonly<Record<string, number>> = { monospace: 600, serif: 500, ...widths }
  return (font) => {
    const families = font.replace(/^\d+px /, '').split(', ')
    return families.map((family) => all[family.replaceAll('"', '')]).find((width) => width !== undefined) ?? 0
  }
}

test('the first family that is installed is found, whatever comes after it', () => {
  expect(firstInstalled('serif', systemWith({ Georgia: 520, 'Noto Serif': 510 }))).toBe('Noto Serif')
})

test('a family that is what stands in for a missing one is found all the same', () => {
  expect(firstInstalled('mono', systemWith({ 'DejaVu Sans Mono': 600 }))).toBe('DejaVu Sans Mono')
  expect(firstInstalled('serif', systemWith({ 'Liberation Serif': 500 }))).toBe('Liberation Serif')
})

test('where none is installed, none is named', () => {
  expect(firstInstalled('book', systemWith({}))).toBeNull()
})

test('every typeface is looked at, each once the window has nothing else to do', async () => {
  let idle = 0
  const faces = await findFaces(systemWith({ Ubuntu: 480, P052: 490 }), async () => {
    idle += 1
  })
  expect(faces).toEqual({ serif: null, book: 'P052', sans: null, humanist: 'Ubuntu', mono: null })
  expect(idle).toBe(5)
})
