/** What the window asks for the feeds to begin with, of the list that comes with the app. */
import type { ImportReport } from '../opml'

export interface StarterChannels {
  /**
   * Follows these feeds of the list, by their addresses, all in one: they are stored at once and looked at afterwards. An address
   * that is not in the list is refused. `opml:undo` takes it back.
   */
  'starters:follow': {
    argument: { readonly urls: readonly string[]; readonly inFolders: boolean }
    reply: ImportReport
  }
}

export const starterChannels = ['starters:follow'] as const satisfies readonly (keyof StarterChannels)[]
