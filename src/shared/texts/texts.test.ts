import { describe, expect, it } from 'vitest'
import { textsFor } from './texts'

describe('textsFor', () => {
  it('speaks the chosen language', () => {
    expect(textsFor('de', ['fr']).settings.title).toBe('Einstellungen')
    expect(textsFor('fr', []).settings.every(15)).toBe('Toutes les 15 minutes')
    expect(textsFor('system', ['fr-CA']).language).toBe('fr')
  })
  it('writes numbers and dates as the system does where it speaks the language', () => {
    expect(textsFor('system', ['de-AT']).formats.locale).toBe('de-AT')
    expect(textsFor('de', ['en-US']).formats.locale).toBe('de')
  })
})
