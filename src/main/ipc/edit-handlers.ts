import type { EditChannels, EditName } from '../../shared/window/edit-channels'
import { done, type Handlers } from './reply'

/** What a browser does in a focused field: Electron's `webContents` can all of it. */
export type Editor = { readonly [N in EditName]: () => void }

/** Does in the window's focused field what its menu offers; nothing while there is no window. */
export function editHandlers(editor: () => Editor | null): Handlers<keyof EditChannels> {
  return {
    'edit:run': async ({ name }) => {
      editor()?.[name]()
      return done(null)
    },
  }
}
