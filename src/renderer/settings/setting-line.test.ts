import { describe, expect, it } from 'vitest'
import { findSettings, type SettingSection } from './setting-line'

const line = (id: string, ...words: readonly string[]) => ({ id, words, view: null })
const sections: readonly SettingSection[] = [
  { id: 'window', title: 'Fenêtre', lines: [line('theme', 'Apparence', 'Sépia'), line('language', 'Langue')] },
  { id: 'storage', title: 'Stockage', lines: [line('keep', 'Garder les articles', 'Pour un mois')] },
]

const found = (typed: string) => findSettings(typed, sections).map(({ id, lines }) => [id, lines.map((one) => one.id)])

describe('findSettings', () => {
  it('shows all while nothing is typed', () => {
    expect(findSettings('  ', sections)).toBe(sections)
  })
  it('finds a setting by its name, by what it means or by what can be chosen, in any case and without accents', () => {
    expect(found('LANG')).toEqual([['window', ['language']]])
    expect(found('sepia')).toEqual([['window', ['theme']]])
    expect(found('mois')).toEqual([['storage', ['keep']]])
  })
  it('finds all of a section by its name', () => {
    expect(found('fenetre')).toEqual([['window', ['theme', 'language']]])
    expect(found('fenêtre langue')).toEqual([['window', ['language']]])
  })
  it('finds nothing where a word is nowhere', () => {
    expect(found('langue mois')).toEqual([])
  })
})
