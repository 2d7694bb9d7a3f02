import { describe, expect, it } from 'vitest'
import { bindingsOf, type KeyChoices } from '../../shared/commands'
import { conflictsOf, isReserved, resetKeys, withKeys, withoutKeys } from './change-keys'

const keysOf = (choices: KeyChoices, command: string): readonly string[] | undefined =>
  bindingsOf(choices).find((binding) => binding.command === command)?.keys

describe('conflictsOf', () => {
  const bindings = bindingsOf({})
  it('names the command that has the same keys', () => {
    expect(conflictsOf(bindings, 'toggle-read', 's')).toEqual([{ command: 'toggle-starred', keys: 's' }])
  })
  it('finds that a single key would always win over the two that begin with it', () => {
    expect(conflictsOf(bindings, 'toggle-read', 'g').map(({ command }) => command)).toEqual([
      'go-all',
      'go-today',
      'go-unread',
      'go-starred',
    ])
  })
  it('finds that two keys would never be reached behind a single one', () => {
    expect(conflictsOf(bindings, 'toggle-read', 's s')).toEqual([{ command: 'toggle-starred', keys: 's' }])
  })
  it('has nothing against another second key, a held key, or what the command has already', () => {
    expect(conflictsOf(bindings, 'toggle-read', 'g m')).toEqual([])
    expect(conflictsOf(bindings, 'toggle-read', 'Mod+j')).toEqual([])
    expect(conflictsOf(bindings, 'toggle-starred', 's')).toEqual([])
  })
})

describe('withKeys', () => {
  it('takes over what another command had, and leaves it the rest', () => {
    const choices = withKeys({}, 'toggle-read', 'o')
    expect(keysOf(choices, 'toggle-read')).toEqual(['o'])
    expect(keysOf(choices, 'open-in-browser')).toEqual(['v'])
    expect(conflictsOf(bindingsOf(choices), 'toggle-read', 'o')).toEqual([])
  })
  it('takes all that begin with the key', () => {
    const choices = withKeys({}, 'toggle-read', 'g')
    expect(['go-all', 'go-today', 'go-unread', 'go-starred'].map((command) => keysOf(choices, command))).toEqual([
      [],
      [],
      [],
      [],
    ])
  })
  it('is no choice any more where it gives back what the table has', () => {
    const choices = withKeys({}, 'toggle-read', 'x')
    expect(withKeys(choices, 'toggle-read', 'm')).toEqual({})
  })
})

describe('resetKeys', () => {
  it('gives back the keys of the table', () => {
    expect(resetKeys(withoutKeys({}, 'toggle-read'), 'toggle-read')).toEqual({})
  })
  it('does not take what another command was given meanwhile', () => {
    const choices = withKeys({}, 'toggle-read', 's')
    const reset = resetKeys(choices, 'toggle-starred')
    expect(keysOf(reset, 'toggle-starred')).toEqual([])
    expect(keysOf(reset, 'toggle-read')).toEqual(['s'])
  })
})

describe('isReserved', () => {
  it('keeps what moves the focus, edits and quits', () => {
    for (const keys of ['Tab', 'Shift+Tab', 'Escape', 'Enter', 'ArrowDown', 'Mod+c', 'Mod+q', 'g Tab'])
      expect(isReserved(keys)).toBe(true)
    for (const keys of ['x', 'Alt+ArrowDown', 'Mod+Enter', 'F5', 'g c']) expect(isReserved(keys)).toBe(false)
  })
})
