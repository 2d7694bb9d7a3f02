import { describe, expect, it } from 'vitest'
import { languageOf, localeOf } from './languages'

describe('languages', () => {
  it('are what the person chose, whatever the system speaks', () => {
    expect(languageOf('de', ['fr-FR'])).toBe('de')
  })
  it('are the first that the system names and Courant speaks', () => {
    expect(languageOf('system', ['pt-BR', 'fr-CA', 'de'])).toBe('fr')
    expect(languageOf('system', ['de_AT.UTF-8'])).toBe('de')
    expect(languageOf('system', ['FR'])).toBe('fr')
  })
  it('are English where the system speaks none of them', () => {
    expect(languageOf('system', ['ja', 'pt-BR'])).toBe('en')
    expect(languageOf('system', [])).toBe('en')
    expect(languageOf('system', ['', 'frr', 'C'])).toBe('en')
  })
  it('write dates and numbers as the system does where it speaks the language', () => {
    expect(localeOf('de', ['en-US', 'de-AT'])).toBe('de-AT')
    expect(localeOf('en', ['en-GB'])).toBe('en-GB')
    expect(localeOf('fr', ['en-GB'])).toBe('fr')
  })
  it('pass over a tag that is none', () => {
    expect(localeOf('de', ['de_AT.UTF-8'])).toBe('de')
  })
})
