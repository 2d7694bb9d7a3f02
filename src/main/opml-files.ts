import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { largestOpml } from '../shared/window/opml-channels'
import { type FileDialogs, writeChosen } from './chosen-files'
import { reasonOf } from './log'
import { texts } from './texts'

export type ReadFile =
  | { readonly type: 'none' }
  | { readonly type: 'failed'; readonly message: string }
  | { readonly type: 'read'; readonly bytes: Uint8Array }

/** The files of lists: a person chooses them in the system's own dialogs, the window never names a path. */
export interface OpmlFiles {
  read(): Promise<ReadFile>
  /** Keeps the path of a file that was opened with the app, until it is read. */
  handOver(path: string): void
  readHandedOver(): Promise<ReadFile>
  /** Null where the person chose none. */
  chooseTarget(): Promise<{ readonly name: string; readonly write: (text: string) => Promise<void> } | null>
}

const kinds = [
  { name: 'OPML', extensions: ['opml', 'xml'] },
  { name: '*', extensions: ['*'] },
]

export function createOpmlFiles(dialogs: FileDialogs): OpmlFiles {
  let handedOver: string | null = null
  return {
    handOver: (path) => {
      handedOver = path
    },
    readHandedOver: async () => {
      const path = handedOver
      handedOver = null
      return path === null ? { type: 'none' } : readBounded(path)
    },
    read: async () => {
      const chosen = await dialogs.source({ filters: kinds })
      return chosen === null ? { type: 'none' } : readBounded(chosen.path)
    },
    chooseTarget: async () => {
      const chosen = await dialogs.target({ defaultPath: 'courant-feeds.opml', filters: kinds.slice(0, 1) })
      return chosen && { name: chosen.name, write: (text) => writeChosen(chosen, text) }
    },
  }
}

async function readBounded(path: string): Promise<ReadFile> {
  const name = basename(path)
  try {
    const { size } = await stat(path)
    if (size > largestOpml) return { type: 'failed', message: texts().refusals.lists.fileTooLong(name) }
    return { type: 'read', bytes: await readFile(path) }
  } catch (error) {
    return { type: 'failed', message: texts().refusals.lists.unreadable(name, reasonOf(error)) }
  }
}
