import { type Chord, chordOf, type Modifier } from '../shared/chords'

/** How the menu shows a command's key, and whether the system is to listen for it. */
export interface Accelerator {
  readonly accelerator: string
  readonly registerAccelerator: boolean
}

const modifierNames: { readonly [M in Modifier]: string } = {
  Mod: 'CmdOrCtrl',
  Ctrl: 'Ctrl',
  Alt: 'Alt',
  Meta: 'Super',
  Shift: 'Shift',
}

/** Where Electron calls a key otherwise than the browser does. */
const keyNames: Readonly<Record<string, string>> = {
  '+': 'Plus',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Escape: 'Esc',
  Enter: 'Return',
}

/** Other names would be an error in Electron. */
const known =
  /^(?:[!-~]|Plus|Up|Down|Left|Right|Esc|Return|Space|Tab|Backspace|Delete|Insert|Home|End|PageUp|PageDown|F\d{1,2})$/

/**
 * What of a command's keys the menu shows: the first that may be pressed anywhere, which the system listens for. Without one, the
 * first that is a single key: it is only shown (the window listens, where nobody types), and not on a Mac, where whatever is
 * shown is listened for. Undefined where there is none.
 */
export function acceleratorOf(keys: readonly string[], isMac: boolean): Accelerator | undefined {
  const single = keys.filter((combination) => !combination.includes(' ')).map(chordOf)
  const anywhere = spelt(single.filter(worksAnywhere))
  if (anywhere !== undefined) return { accelerator: anywhere, registerAccelerator: true }
  const shown = isMac ? undefined : spelt(single)
  return shown === undefined ? undefined : { accelerator: shown, registerAccelerator: false }
}

function worksAnywhere({ modifiers, key }: Chord): boolean {
  return modifiers.some((modifier) => modifier !== 'Shift') || /^F\d{1,2}$/.test(key)
}

function spelt(chords: readonly Chord[]): string | undefined {
  return chords.map(spellForElectron).find((text) => text !== undefined)
}

function spellForElectron({ modifiers, key }: Chord): string | undefined {
  const name = keyNames[key] ?? key
  if (!known.test(name)) return undefined
  const shift = /^[A-Z]$/.test(key) ? ['Shift'] : []
  const spoken = name.length === 1 ? name.toUpperCase() : name
  return [...modifiers.map((modifier) => modifierNames[modifier]), ...shift, spoken].join('+')
}
