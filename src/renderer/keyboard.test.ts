import { describe, expect, it } from 'vitest'
import type { KeyPress } from '../shared/chords'
import { bindingsOf, type KeyChoices } from '../shared/commands'
import { textsFor } from '../shared/texts/texts'
import { indexBindings, keyCaps, matchKey, type PendingKey } from './keyboard'

const press = (key: string, over: Partial<KeyPress> = {}): KeyPress => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...over,
})

interface Situation {
  readonly pending?: PendingKey | null
  readonly now?: number
  readonly choices?: KeyChoices
  readonly isMac?: boolean
}

const match = (pressed: KeyPress, { pending = null, now = 0, choices = {}, isMac = false }: Situation = {}) =>
  matchKey({ press: pressed, pending, now, index: indexBindings(bindingsOf(choices)), isMac })

describe('matchKey', () => {
  it('finds every command of the table that has one plain key', () => {
    for (const { command, keys } of bindingsOf({}))
      for (const key of keys.filter((candidate) => !/[ +]./.test(candidate))) {
        const shiftKey = /^\p{Lu}$/u.test(key)
        expect(match(press(key === 'Space' ? ' ' : key, { shiftKey })).command).toBe(command)
      }
  })
  it('joins two keys pressed one after the other', () => {
    const first = match(press('g'), { now: 1_000 })
    expect(first.command).toBeNull()
    expect(match(press('u'), { pending: first.pending, now: 1_900 })).toEqual({ command: 'go-unread', pending: null })
  })
  it('reads the second key alone when it comes too late', () => {
    const { pending } = match(press('g'), { now: 1_000 })
    expect(match(press('s'), { pending, now: 9_000 }).command).toBe('toggle-starred')
  })
  it('waits for the second key while Shift goes down for it', () => {
    const choices = { 'go-all': ['g A'] }
    const first = match(press('g'), { choices })
    const held = match(press('Shift', { shiftKey: true }), { choices, pending: first.pending, now: 100 })
    expect(match(press('A', { shiftKey: true }), { choices, pending: held.pending, now: 200 }).command).toBe('go-all')
  })
  it('goes by the shift key, not by caps lock', () => {
    expect(match(press('A')).command).toBe('add-feed')
    expect(match(press('a', { shiftKey: true })).command).toBe('mark-all-read')
  })
  it('takes Ctrl, on a Mac the command key, and does nothing with a held key that nothing is bound to', () => {
    expect(match(press('k', { ctrlKey: true })).command).toBe('palette')
    expect(match(press('k', { metaKey: true }), { isMac: true }).command).toBe('palette')
    expect(match(press('k', { ctrlKey: true }), { isMac: true }).command).toBeNull()
    for (const over of [{ altKey: true }, { metaKey: true }, { ctrlKey: true, altKey: true }])
      expect(match(press('j', over)).command).toBeNull()
  })
  it('obeys the keys that a person chose, and no longer the former ones', () => {
    const choices = { 'next-article': ['Alt+ArrowDown', 'x y'], 'toggle-read': [] }
    expect(match(press('j'), { choices }).command).toBeNull()
    expect(match(press('m'), { choices }).command).toBeNull()
    expect(match(press('ArrowDown', { altKey: true }), { choices }).command).toBe('next-article')
    const { pending } = match(press('x'), { choices })
    expect(match(press('y'), { choices, pending, now: 10 }).command).toBe('next-article')
  })
  it('tells a shifted named key from the plain one', () => {
    expect(match(press(' ', { shiftKey: true })).command).toBeNull()
    expect(match(press('F5', { shiftKey: true }), { choices: { refresh: ['Shift+F5'] } }).command).toBe('refresh')
  })
})

describe('the table of commands', () => {
  it('binds no key twice', () => {
    const all = bindingsOf({}).flatMap((binding) => binding.keys)
    expect(new Set(all).size).toBe(all.length)
  })
})

describe('keyCaps', () => {
  it('names the keys as a keyboard does', () => {
    const { keys } = textsFor('en', [])
    expect(keyCaps(keys, 'A', false)).toEqual(['Shift', 'A'])
    expect(keyCaps(keys, 'g a', false)).toEqual(['g', 'a'])
    expect(keyCaps(keys, 'Space', false)).toEqual(['Space'])
    expect(keyCaps(keys, 'Mod+k', false)).toEqual(['Ctrl', 'K'])
    expect(keyCaps(keys, 'Mod+F', true)).toEqual(['⌘', '⇧', 'F'])
    expect(keyCaps(keys, 'Mod++', false)).toEqual(['Ctrl', '+'])
  })
})
