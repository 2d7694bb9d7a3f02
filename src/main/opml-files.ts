import { readFile, stat, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type BrowserWindow, dialog } from 'electron'
import { largestOpml } from '../shared/window/opml-channels'
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

export function createOpmlFiles(currentWindow: () => BrowserWindow | null): OpmlFiles {
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
      const options = { properties: ['openFile' as const], filters: kinds }
      const window = currentWindow()
      const chosen = await (window === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options))
      const [path] = chosen.filePaths
      return chosen.canceled || path === undefined ? { type: 'none' } : readBounded(path)
    },
    chooseTarget: async () => {
      const options = { defaultPath: 'courant-feeds.opml', filters: kinds.slice(0, 1) }
      const window = currentWindow()
      const chosen = await (window === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options))
      if (chosen.canceled || chosen.filePath === '') return null
      return { name: basename(chosen.filePath), write: (text) => writeFile(chosen.filePath, text, 'utf8') }
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
