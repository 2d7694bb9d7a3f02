import { app } from 'electron'
import type { KeyChoices } from '../shared/commands'
import type { Push } from './ipc/push'
import { setMenu } from './menu'
import type { SettingsCache } from './settings-cache'
import { texts } from './texts'
import type { AppWindow } from './window'

/** Who knows the keys, and who is told of a command. */
interface MenuDependencies {
  readonly window: AppWindow
  readonly push: Push
  readonly settings: SettingsCache
}

let keysInMenu: KeyChoices | null = null

/** Whether the menu stands with other keys than these. */
export const menuIsStale = (keys: KeyChoices): boolean => keys !== keysInMenu

/** Draws the app's menu. Its words and keys are made with it: it is made anew when the language or a key changes. */
export function drawMenu({ window, push, settings }: MenuDependencies): void {
  keysInMenu = settings.current().keys
  setMenu({
    texts: texts(),
    keys: keysInMenu,
    command: (command) => {
      window.show()
      push.send('command', { command })
    },
    withDevTools: !app.isPackaged,
    isMac: process.platform === 'darwin',
  })
}
