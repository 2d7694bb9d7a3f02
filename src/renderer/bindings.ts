import { useMemo } from 'react'
import { type Binding, bindingsOf, type CommandGroup, type CommandName, type KeyChoices } from '../shared/commands'
import { indexBindings, type KeyIndex, keyCaps } from './keyboard'
import { isMac } from './platform'
import { useSettings } from './stores/settings-store'
import { useTexts } from './texts'

let known: { readonly choices: KeyChoices; readonly index: KeyIndex } | null = null

/** The keys as they are now, ready to be looked up. */
export function keyIndex(): KeyIndex {
  const { keys } = useSettings.getState()
  if (known?.choices !== keys) known = { choices: keys, index: indexBindings(bindingsOf(keys)) }
  return known.index
}

/** Every command with its keys; drawn again when a person changes them. */
export function useBindings(): readonly Binding[] {
  const keys = useSettings((settings) => settings.keys)
  return useMemo(() => bindingsOf(keys), [keys])
}

const groups: readonly CommandGroup[] = ['moving', 'articles', 'feeds', 'window']

/** Bindings under their groups, in the order in which these are shown; a group without any is left out. */
export function inGroups(
  bindings: readonly Binding[],
): readonly { readonly group: CommandGroup; readonly lines: readonly Binding[] }[] {
  return groups
    .map((group) => ({ group, lines: bindings.filter((binding) => binding.group === group) }))
    .filter(({ lines }) => lines.length > 0)
}

/** The first key of a command as it is spelt; undefined where it has none. */
export function useFirstKey(command: CommandName): string | undefined {
  return useBindings().find((binding) => binding.command === command)?.keys[0]
}

/** Says the first key of a command as it is printed on a button's tip or in a menu; undefined where it has none. */
export type KeyTip = (command: CommandName) => string | undefined

/** The keys of commands as they are now. */
export function useKeyTips(): KeyTip {
  const { keys: say } = useTexts()
  const bindings = useBindings()
  return (command) => {
    const first = bindings.find((binding) => binding.command === command)?.keys[0]
    return first === undefined ? undefined : keyCaps(say, first, isMac).join(' ')
  }
}
