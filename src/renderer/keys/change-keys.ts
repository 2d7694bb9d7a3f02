import { chordsOf } from '../../shared/chords'
import { type Binding, bindingsOf, type CommandName, commands, type KeyChoices } from '../../shared/commands'

/** How two bindings stand in each other's way: the same keys, or one is the beginning of the other and would always win. */
export interface KeyConflict {
  readonly command: CommandName
  readonly keys: string
}

/** The bindings of other commands that new keys for one would stand in the way of. */
export function conflictsOf(bindings: readonly Binding[], command: CommandName, keys: string): readonly KeyConflict[] {
  return bindings
    .filter((binding) => binding.command !== command)
    .flatMap((binding) =>
      binding.keys.filter((other) => clash(other, keys)).map((other) => ({ command: binding.command, keys: other })),
    )
}

function clash(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `)
}

/** Gives keys to a command in the place of all it had; whatever stands in their way is taken from the others. */
export function withKeys(choices: KeyChoices, command: CommandName, keys: string): KeyChoices {
  const bindings = bindingsOf(choices)
  const changed = conflictsOf(bindings, command, keys).reduce<KeyChoices>((made, conflict) => {
    const now = made[conflict.command] ?? defaultKeys(conflict.command)
    return choose(
      made,
      conflict.command,
      now.filter((other) => other !== conflict.keys),
    )
  }, choices)
  return choose(changed, command, [keys])
}

/** Leaves a command without keys. */
export function withoutKeys(choices: KeyChoices, command: CommandName): KeyChoices {
  return choose(choices, command, [])
}

/**
 * Gives a command the keys of the table again, but for those that another command has meanwhile: that one was given them on
 * purpose.
 */
export function resetKeys(choices: KeyChoices, command: CommandName): KeyChoices {
  const bindings = bindingsOf(choices)
  const free = defaultKeys(command).filter((keys) => conflictsOf(bindings, command, keys).length === 0)
  return choose(choices, command, free)
}

/** What is as in the table needs no choice. */
function choose(choices: KeyChoices, command: CommandName, keys: readonly string[]): KeyChoices {
  const { [command]: _former, ...others } = choices
  const plain = defaultKeys(command)
  const isPlain = keys.length === plain.length && keys.every((one, index) => one === plain[index])
  return isPlain ? others : { ...others, [command]: keys }
}

function defaultKeys(command: CommandName): readonly string[] {
  return commands.find(({ name }) => name === command)?.keys ?? []
}

/** What moves the focus, edits a text or ends the app: whoever bound it would be locked out of something. */
const reserved = /^(?:(?:Shift\+)?(?:Tab|Enter|Escape)|Arrow\w+|Home|End|Page\w+|Mod\+[acvxyzqZ])$/

/** Whether a chord has to stay what it is. */
export function isReserved(keys: string): boolean {
  return keys.split(' ').some((chord) => reserved.test(chord)) || chordsOf(keys).length > 2
}
