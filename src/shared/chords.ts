/**
 * How keys are spelt. A chord is one key with what is held meanwhile: `k`, `K` (with Shift), `Mod+k`, `Alt+ArrowUp`, `Shift+F5`,
 * `Space`. Keys are named as `KeyboardEvent.key` names them. Two chords pressed one after the other have a space between them.
 */

export type Modifier = 'Mod' | 'Ctrl' | 'Alt' | 'Meta' | 'Shift'

export interface Chord {
  readonly modifiers: readonly Modifier[]
  readonly key: string
}

export interface KeyPress {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
}

const modifier = /^(Mod|Ctrl|Alt|Meta|Shift)\+(?=.)/

/** Takes one chord apart. */
export function chordOf(text: string): Chord {
  const modifiers: Modifier[] = []
  let key = text
  for (let found = modifier.exec(key); found !== null; found = modifier.exec(key)) {
    modifiers.push(found[1] as Modifier)
    key = key.slice(found[0].length)
  }
  return { modifiers, key }
}

/** The chords of a binding, in the order in which they are pressed. */
export function chordsOf(keys: string): readonly Chord[] {
  return keys.split(' ').map(chordOf)
}

/** Keys that are only held, and what an input method or a dead key sends. */
const silent = new Set([
  'Shift',
  'Control',
  'Alt',
  'Meta',
  'AltGraph',
  'CapsLock',
  'Dead',
  'Process',
  'Unidentified',
  'Fn',
])

/**
 * How the chord that was pressed is spelt; null for a key that says nothing by itself. `Mod` is the command key on a Mac and
 * Ctrl elsewhere. Letters go by the shift key alone: caps lock must not turn `a` into "mark all as read".
 */
export function spellPress(press: KeyPress, isMac: boolean): string | null {
  if (silent.has(press.key)) return null
  const isLetter = /^\p{L}$/u.test(press.key)
  const letter = press.shiftKey ? press.key.toUpperCase() : press.key.toLowerCase()
  const key = isLetter ? letter : press.key === ' ' ? 'Space' : press.key
  const held: readonly (readonly [boolean, Modifier])[] = [
    [isMac ? press.metaKey : press.ctrlKey, 'Mod'],
    [isMac && press.ctrlKey, 'Ctrl'],
    [press.altKey, 'Alt'],
    [!isMac && press.metaKey, 'Meta'],
    // Of signs, Shift is part of the sign: a question mark is one on every keyboard.
    [press.shiftKey && key.length > 1, 'Shift'],
  ]
  return held
    .filter(([isHeld]) => isHeld)
    .map(([, name]) => `${name}+`)
    .concat(key)
    .join('')
}
