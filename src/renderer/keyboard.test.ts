import { describe, expect, it } from 'vitest'
import { textsFor } from '../shared/texts/texts'
import { type KeyPress, keyBindings, keyCaps, matchKey } from './keyboard'

const press = (key: string, over: Partial<KeyPress> = {}): KeyPress => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...over,
})

describe('matchKey', () => {
  it('finds every single-key command of the table', () => {
    for (const { command, keys } of keyBindings)
      for (const key of keys.filter((candidate) => candidate.trim().split(' ').length === 1)) {
        const shiftKey = /^\p{Lu}$/u.test(key)
        expect(matchKey(press(key, { shiftKey }), null, 0).command).toBe(command)
      }
  })
  it('joins two keys pressed one after the other', () => {
    const first = matchKey(press('g'), null, 1_000)
    expect(first.command).toBeNull()
    expect(matchKey(press('u'), first.pending, 1_900)).toEqual({ command: 'go-unread', pending: null })
  })
  it('reads the second key alone when it comes too late', () => {
    const first = matchKey(press('g'), null, 1_000)
    expect(matchKey(press('s'), first.pending, 9_000).command).toBe('toggle-starred')
  })
  it('goes by the shift key, not by caps lock', () => {
    expect(matchKey(press('A'), null, 0).command).toBe('add-feed')
    expect(matchKey(press('a', { shiftKey: true }), null, 0).command).toBe('mark-all-read')
  })
  it('leaves keys with Ctrl, Alt or the command key to the menu', () => {
    for (const over of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }])
      expect(matchKey(press('r', over), null, 0).command).toBeNull()
  })
  it('binds no key twice', () => {
    const all = keyBindings.flatMap((binding) => binding.keys)
    expect(new Set(all).size).toBe(all.length)
  })
})

describe('keyCaps', () => {
  it('names the keys as a keyboard does', () => {
    expect(keyCaps(textsFor('en', []).keys, 'A')).toEqual(['Shift', 'A'])
    expect(keyCaps(textsFor('en', []).keys, 'g a')).toEqual(['g', 'a'])
    expect(keyCaps(textsFor('en', []).keys, ' ')).toEqual(['Space'])
  })
})
