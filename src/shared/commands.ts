/** The one table of what a person can cause by a key, the menu or the palette: main's menu and the window are drawn from it. */

export type CommandGroup = 'moving' | 'articles' | 'feeds' | 'window'

interface CommandRow {
  readonly name: string
  readonly group: CommandGroup
  /** Each is one key, or two pressed one after the other, spelt as in `chords.ts`. */
  readonly keys: readonly string[]
}

export const commands = [
  { name: 'palette', keys: ['Mod+k'], group: 'moving' },
  { name: 'next-article', keys: ['j'], group: 'moving' },
  { name: 'previous-article', keys: ['k'], group: 'moving' },
  { name: 'next-unread', keys: ['n'], group: 'moving' },
  { name: 'read-on', keys: ['Space'], group: 'moving' },
  { name: 'next-feed', keys: ['J'], group: 'moving' },
  { name: 'previous-feed', keys: ['K'], group: 'moving' },
  { name: 'go-all', keys: ['g a'], group: 'moving' },
  { name: 'go-today', keys: ['g t'], group: 'moving' },
  { name: 'go-unread', keys: ['g u'], group: 'moving' },
  { name: 'go-starred', keys: ['g s'], group: 'moving' },
  { name: 'search', keys: ['/', 'Mod+F'], group: 'moving' },
  { name: 'find-in-article', keys: ['Mod+f'], group: 'moving' },
  { name: 'jump-back', keys: ['Alt+ArrowLeft'], group: 'moving' },
  { name: 'find-next', keys: ['Mod+g'], group: 'moving' },
  { name: 'find-previous', keys: ['Mod+G'], group: 'moving' },
  { name: 'toggle-read', keys: ['m'], group: 'articles' },
  { name: 'toggle-starred', keys: ['s'], group: 'articles' },
  { name: 'open-in-browser', keys: ['o', 'v'], group: 'articles' },
  { name: 'full-text', keys: ['f'], group: 'articles' },
  { name: 'show-pictures', keys: ['i'], group: 'articles' },
  { name: 'save-html', keys: ['Mod+s'], group: 'articles' },
  { name: 'save-pdf', keys: [], group: 'articles' },
  { name: 'print', keys: ['Mod+p'], group: 'articles' },
  { name: 'mark-all-read', keys: ['A', 'Mod+A'], group: 'articles' },
  { name: 'larger-text', keys: ['+', '='], group: 'articles' },
  { name: 'smaller-text', keys: ['-'], group: 'articles' },
  { name: 'add-feed', keys: ['a', 'Mod+n'], group: 'feeds' },
  { name: 'starters', keys: [], group: 'feeds' },
  { name: 'new-folder', keys: [], group: 'feeds' },
  { name: 'new-saved-search', keys: [], group: 'feeds' },
  { name: 'rules', keys: [], group: 'feeds' },
  { name: 'new-rule', keys: [], group: 'feeds' },
  { name: 'refresh', keys: ['r', 'Mod+r'], group: 'feeds' },
  { name: 'import-feeds', keys: [], group: 'feeds' },
  { name: 'export-feeds', keys: [], group: 'feeds' },
  { name: 'export-articles', keys: [], group: 'feeds' },
  { name: 'import-archive', keys: [], group: 'feeds' },
  { name: 'feeds-health', keys: [], group: 'feeds' },
  { name: 'feed-health', keys: [], group: 'feeds' },
  { name: 'settings', keys: [',', 'Mod+,'], group: 'window' },
  { name: 'help', keys: ['F1'], group: 'window' },
  { name: 'show-keys', keys: ['?'], group: 'window' },
  { name: 'responsiveness', keys: [], group: 'window' },
  { name: 'diagnostics', keys: [], group: 'window' },
  { name: 'check-updates', keys: [], group: 'window' },
  { name: 'close', keys: ['Escape'], group: 'window' },
] as const satisfies readonly CommandRow[]

export type CommandName = (typeof commands)[number]['name']

/** The keys that a person chose, by command; a command that is not in it has those of the table. */
export type KeyChoices = Readonly<Record<string, readonly string[]>>

/** A command and the keys that it has now. */
export interface Binding {
  readonly command: CommandName
  readonly keys: readonly string[]
  readonly group: CommandGroup
}

/** Every command with the keys that it has where a person chose these. */
export function bindingsOf(choices: KeyChoices): readonly Binding[] {
  return commands.map(({ name, keys, group }) => ({ command: name, keys: choices[name] ?? keys, group }))
}

const most = { commands: 200, keys: 8, length: 60 }

/** Whether a value from outside can be what a person chose. */
export function isKeyChoices(value: unknown): value is KeyChoices {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const all = Object.values(value)
  return all.length <= most.commands && all.every(isKeyList)
}

function isKeyList(value: unknown): boolean {
  const isKeys = (keys: unknown) => typeof keys === 'string' && keys !== '' && keys.length <= most.length
  return Array.isArray(value) && value.length <= most.keys && value.every(isKeys)
}
