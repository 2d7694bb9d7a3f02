import type { KeysTexts } from '../shared/texts/en/keys'
import type { WindowCommand } from '../shared/window-contract'

/** Everything a key can do: main's menu commands, and what only the window has. */
export type KeyCommand =
  | WindowCommand
  | 'read-on'
  | 'go-all'
  | 'go-today'
  | 'go-unread'
  | 'go-starred'
  | 'next-feed'
  | 'previous-feed'
  | 'close'
  | 'larger-text'
  | 'smaller-text'

export interface KeyBinding {
  readonly command: KeyCommand
  /** Each is one key, or two pressed one after the other. A key is named as `KeyboardEvent.key` names it. */
  readonly keys: readonly string[]
  readonly group: 'moving' | 'articles' | 'feeds' | 'window'
}

/** The one table of keys: `matchKey` obeys it and the shortcut map is drawn from it. */
export const keyBindings: readonly KeyBinding[] = [
  { command: 'next-article', keys: ['j'], group: 'moving' },
  { command: 'previous-article', keys: ['k'], group: 'moving' },
  { command: 'next-unread', keys: ['n'], group: 'moving' },
  { command: 'read-on', keys: [' '], group: 'moving' },
  { command: 'next-feed', keys: ['J'], group: 'moving' },
  { command: 'previous-feed', keys: ['K'], group: 'moving' },
  { command: 'go-all', keys: ['g a'], group: 'moving' },
  { command: 'go-today', keys: ['g t'], group: 'moving' },
  { command: 'go-unread', keys: ['g u'], group: 'moving' },
  { command: 'go-starred', keys: ['g s'], group: 'moving' },
  { command: 'search', keys: ['/'], group: 'moving' },
  { command: 'toggle-read', keys: ['m'], group: 'articles' },
  { command: 'toggle-starred', keys: ['s'], group: 'articles' },
  { command: 'open-in-browser', keys: ['o', 'v'], group: 'articles' },
  { command: 'mark-all-read', keys: ['A'], group: 'articles' },
  { command: 'larger-text', keys: ['+', '='], group: 'articles' },
  { command: 'smaller-text', keys: ['-'], group: 'articles' },
  { command: 'add-feed', keys: ['a'], group: 'feeds' },
  { command: 'refresh', keys: ['r'], group: 'feeds' },
  { command: 'settings', keys: [','], group: 'window' },
  { command: 'show-keys', keys: ['?'], group: 'window' },
  { command: 'close', keys: ['Escape'], group: 'window' },
]

export interface KeyPress {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
}

/** The first key of a two-key binding, and when it was pressed (milliseconds). */
export interface PendingKey {
  readonly key: string
  readonly at: number
}

export interface KeyMatch {
  readonly command: KeyCommand | null
  readonly pending: PendingKey | null
}

/** How long the second of two keys is waited for. */
const patience = 1_500

/** Finds what a key does, given the key that came before. `now` is in the milliseconds of `PendingKey.at`. */
export function matchKey(press: KeyPress, pending: PendingKey | null, now: number): KeyMatch {
  if (press.ctrlKey || press.altKey || press.metaKey) return { command: null, pending: null }
  const key = keyName(press)
  const first = pending !== null && now - pending.at <= patience ? pending.key : null
  const command = first === null ? null : commandOf(`${first} ${key}`)
  if (command !== null) return { command, pending: null }
  const single = commandOf(key)
  if (single !== null) return { command: single, pending: null }
  const opens = keyBindings.some((binding) =>
    binding.keys.some((keys) => keys.length > 1 && keys.startsWith(`${key} `)),
  )
  return { command: null, pending: opens ? { key, at: now } : null }
}

function commandOf(keys: string): KeyCommand | null {
  return keyBindings.find((binding) => binding.keys.includes(keys))?.command ?? null
}

/** Letters by the shift key alone: caps lock must not turn `a` into "mark all as read". */
function keyName(press: KeyPress): string {
  if (!/^\p{L}$/u.test(press.key)) return press.key
  return press.shiftKey ? press.key.toUpperCase() : press.key.toLowerCase()
}

/** A binding's keys as they are printed on the caps of a keyboard for the language: `['Shift', 'A']`. */
export function keyCaps({ caps }: KeysTexts, keys: string): readonly string[] {
  if (keys === ' ') return [caps.space]
  return keys
    .split(' ')
    .flatMap((key) => (/^\p{Lu}$/u.test(key) ? [caps.shift, key] : [key === 'Escape' ? caps.escape : key]))
}
