import { type Chord, chordsOf, type KeyPress, type Modifier, spellPress } from '../shared/chords'
import type { Binding, CommandName } from '../shared/commands'
import type { KeysTexts } from '../shared/texts/en/keys'

/** The bindings, made ready to be looked up by a key. */
export interface KeyIndex {
  readonly byKeys: ReadonlyMap<string, CommandName>
  /** What may be the first of two. */
  readonly firsts: ReadonlySet<string>
}

/** Makes bindings ready for `matchKey`. Of two with the same keys the first counts. */
export function indexBindings(bindings: readonly Binding[]): KeyIndex {
  const byKeys = new Map<string, CommandName>()
  const firsts = new Set<string>()
  for (const { command, keys } of bindings)
    for (const combination of keys) {
      if (!byKeys.has(combination)) byKeys.set(combination, command)
      const [first = '', second] = combination.split(' ')
      if (second !== undefined) firsts.add(first)
    }
  return { byKeys, firsts }
}

/** The first key of a two-key binding, and when it was pressed (milliseconds). */
export interface PendingKey {
  readonly key: string
  readonly at: number
}

export interface KeyMatch {
  readonly command: CommandName | null
  readonly pending: PendingKey | null
}

/** How long the second of two keys is waited for. */
const patience = 1_500

export interface KeyQuestion {
  readonly press: KeyPress
  readonly pending: PendingKey | null
  /** In the milliseconds of `PendingKey.at`. */
  readonly now: number
  readonly index: KeyIndex
  readonly isMac: boolean
}

/** Finds what a key does, given the key that came before. */
export function matchKey({ press, pending, now, index, isMac }: KeyQuestion): KeyMatch {
  const chord = spellPress(press, isMac)
  // Shift goes down before the second key does.
  if (chord === null) return { command: null, pending }
  const first = pending !== null && now - pending.at <= patience ? pending.key : null
  const command = (first === null ? undefined : index.byKeys.get(`${first} ${chord}`)) ?? index.byKeys.get(chord)
  if (command !== undefined) return { command, pending: null }
  return { command: null, pending: index.firsts.has(chord) ? { key: chord, at: now } : null }
}

/** What is printed on the caps of a keyboard for the language, for one key or two after each other: `['Shift', 'A']`. */
export function keyCaps({ caps }: KeysTexts, keys: string, isMac: boolean): readonly string[] {
  const held: { readonly [M in Modifier]: string } = isMac
    ? { Mod: '⌘', Ctrl: '⌃', Alt: '⌥', Meta: '⌘', Shift: '⇧' }
    : { Mod: caps.control, Ctrl: caps.control, Alt: 'Alt', Meta: 'Super', Shift: caps.shift }
  const named: Readonly<Record<string, string>> = {
    Space: caps.space,
    Escape: caps.escape,
    Enter: caps.enter,
    ArrowUp: '↑',
    ArrowDown: '↓',
    ArrowLeft: '←',
    ArrowRight: '→',
  }
  const capsOf = ({ modifiers, key }: Chord): readonly string[] => {
    const shifted = /^\p{Lu}$/u.test(key)
    const name = named[key] ?? (modifiers.length > 0 ? key.toUpperCase() : key)
    return [...modifiers.map((modifier) => held[modifier]), ...(shifted ? [held.Shift] : []), name]
  }
  return chordsOf(keys).flatMap(capsOf)
}
