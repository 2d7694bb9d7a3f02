import type { WindowCommand } from '../shared/window-contract'

/** Everything a key can do: main's menu commands, and what only the window has. */
export type KeyCommand =
  | WindowCommand
  | 'read-on'
  | 'go-all'
  | 'go-unread'
  | 'go-starred'
  | 'next-feed'
  | 'previous-feed'
  | 'close'

export interface KeyBinding {
  readonly command: KeyCommand
  /** Each is one key, or two pressed one after the other. A key is named as `KeyboardEvent.key` names it. */
  readonly keys: readonly string[]
  readonly what: string
  readonly group: 'Moving' | 'Articles' | 'Feeds' | 'Window'
}

/** The one table of keys: `matchKey` obeys it and the shortcut map is drawn from it. */
export const keyBindings: readonly KeyBinding[] = [
  { command: 'next-article', keys: ['j'], what: 'Next article', group: 'Moving' },
  { command: 'previous-article', keys: ['k'], what: 'Previous article', group: 'Moving' },
  { command: 'next-unread', keys: ['n'], what: 'Next unread article', group: 'Moving' },
  { command: 'read-on', keys: [' '], what: 'Read on: scroll the article, then the next unread', group: 'Moving' },
  { command: 'next-feed', keys: ['J'], what: 'Next feed', group: 'Moving' },
  { command: 'previous-feed', keys: ['K'], what: 'Previous feed', group: 'Moving' },
  { command: 'go-all', keys: ['g a'], what: 'Go to all articles', group: 'Moving' },
  { command: 'go-unread', keys: ['g u'], what: 'Go to unread', group: 'Moving' },
  { command: 'go-starred', keys: ['g s'], what: 'Go to starred', group: 'Moving' },
  { command: 'search', keys: ['/'], what: 'Search articles', group: 'Moving' },
  { command: 'toggle-read', keys: ['m'], what: 'Mark as read or unread', group: 'Articles' },
  { command: 'toggle-starred', keys: ['s'], what: 'Star or unstar', group: 'Articles' },
  { command: 'open-in-browser', keys: ['o', 'v'], what: 'Open in the browser', group: 'Articles' },
  { command: 'mark-all-read', keys: ['A'], what: 'Mark all as read', group: 'Articles' },
  { command: 'add-feed', keys: ['a'], what: 'Add a feed', group: 'Feeds' },
  { command: 'refresh', keys: ['r'], what: 'Refresh all feeds', group: 'Feeds' },
  { command: 'settings', keys: [','], what: 'Settings', group: 'Window' },
  { command: 'show-keys', keys: ['?'], what: 'Show the keys', group: 'Window' },
  { command: 'close', keys: ['Escape'], what: 'Close what is open, or leave the article', group: 'Window' },
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

/** A binding's keys as they are printed on the caps: `['Shift', 'A']`. */
export function keyCaps(keys: string): readonly string[] {
  if (keys === ' ') return ['Space']
  return keys.split(' ').flatMap((key) => (/^\p{Lu}$/u.test(key) ? ['Shift', key] : [key === 'Escape' ? 'Esc' : key]))
}
