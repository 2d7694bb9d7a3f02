import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { typefaces } from './reading-style'
import { faceFamilies, faceProperties, faceValue, familyName, type InstalledFaces } from './typefaces'

const none: InstalledFaces = { serif: null, book: null, sans: null, humanist: null, mono: null }
const sheet = readFileSync(join(import.meta.dirname, 'reading.css'), 'utf8').replace(/\s+/g, ' ')

test.each(typefaces)('until it is known what is installed, the style sheet names every family of %s', (typeface) => {
  const families = faceFamilies[typeface].map(familyName).join(', ')
  expect(sheet.replaceAll('( ', '(').replaceAll(' )', ')')).toContain(
    `[data-face="${typeface}"] { --text-face: var(--face-${typeface}, ${families}, ${faceValue(typeface, none)})`,
  )
})

test('a family that is installed is the only one to be looked for', () => {
  expect(faceValue('serif', { ...none, serif: 'Noto Serif' })).toBe('"Noto Serif", serif')
  expect(faceValue('sans', { ...none, sans: 'system-ui' })).toBe('system-ui, sans-serif')
  expect(faceProperties(none)).toContainEqual(['--face-mono', 'monospace'])
})
