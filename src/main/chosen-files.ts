import { basename } from 'node:path'
import { type BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron'
import { writeWhole } from './write-whole'

/** A file that a person chose; the window never names a path. */
export interface ChosenFile {
  readonly path: string
  readonly name: string
}

/** The system's own dialogs, in front of the window where there is one. Null where no file was chosen. */
export interface FileDialogs {
  target(options: SaveDialogOptions): Promise<ChosenFile | null>
  source(options: Pick<OpenDialogOptions, 'filters'>): Promise<ChosenFile | null>
}

export function createFileDialogs(currentWindow: () => BrowserWindow | null): FileDialogs {
  return {
    target: async (options) => {
      const window = currentWindow()
      const reply = await (window === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options))
      return reply.canceled || reply.filePath === '' ? null : chosen(reply.filePath)
    },
    source: async ({ filters = [] }) => {
      const options: OpenDialogOptions = { properties: ['openFile'], filters }
      const window = currentWindow()
      const reply = await (window === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options))
      const [path] = reply.filePaths
      return reply.canceled || path === undefined ? null : chosen(path)
    },
  }
}

/** Writes the file that was chosen, which may be there already; by a name, until it is whole, that no other file has. */
export function writeChosen({ path }: ChosenFile, content: string | Uint8Array): Promise<void> {
  return writeWhole(path, content, `.${process.pid}.part`)
}

function chosen(path: string): ChosenFile {
  return { path, name: basename(path) }
}
