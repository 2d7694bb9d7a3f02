import { bindingsOf, type CommandName } from '../../shared/commands'
import { fold } from '../../shared/fold'
import type { PaletteCommand } from '../palette/find-entries'
import { useSettings } from '../stores/settings-store'
import { texts } from '../texts'
import { isAvailable } from './commands'

/** What makes no sense from within the palette. */
const notHere: readonly CommandName[] = ['palette', 'close']

/** Every command that would do something now, with its name and its keys. */
export function commandsNow(): readonly PaletteCommand[] {
  const { what } = texts().keys
  return bindingsOf(useSettings.getState().keys)
    .filter(({ command }) => !notHere.includes(command) && isAvailable(command))
    .map(({ command, keys }) => ({ command, title: what[command], keys, folded: fold(what[command]) }))
}
