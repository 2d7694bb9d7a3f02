import { basename } from 'node:path'
import { type BrowserWindow, dialog } from 'electron'
import type { ArchiveScope } from '../shared/archive'
import type { ExportFormat } from '../shared/store/archive'

/** The files of archives, as a person chooses them in the system's own dialogs. Null where none was chosen. */
export interface ArchiveFiles {
  chooseTarget(scope: ArchiveScope, format: ExportFormat): Promise<ChosenFile | null>
  chooseSource(): Promise<ChosenFile | null>
}

export interface ChosenFile {
  readonly path: string
  readonly name: string
}

const kinds = [
  { name: 'JSON Lines', extensions: ['jsonl', 'json'] },
  { name: '*', extensions: ['*'] },
]

export function createArchiveFiles(currentWindow: () => BrowserWindow | null, today: () => string): ArchiveFiles {
  const chosen = (path: string): ChosenFile => ({ path, name: basename(path) })
  return {
    chooseTarget: async (scope, format) => {
      const name = `courant-${scope}-${today()}`
      const options =
        format === 'json' ? { defaultPath: `${name}.jsonl`, filters: kinds.slice(0, 1) } : { defaultPath: name }
      const window = currentWindow()
      const reply = await (window === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options))
      return reply.canceled || reply.filePath === '' ? null : chosen(reply.filePath)
    },
    chooseSource: async () => {
      const options = { properties: ['openFile' as const], filters: kinds }
      const window = currentWindow()
      const reply = await (window === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options))
      const [path] = reply.filePaths
      return reply.canceled || path === undefined ? null : chosen(path)
    },
  }
}
