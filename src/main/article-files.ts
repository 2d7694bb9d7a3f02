import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type BrowserWindow, dialog } from 'electron'
import type { PaperFormat } from '../shared/window/paper-channels'

/** A file that a person chose in the system's own dialog. */
export interface TargetFile {
  readonly name: string
  write(content: string | Uint8Array): Promise<void>
}

/** Asks where an article is saved to; null where nowhere was chosen. */
export type ChooseTarget = (name: string, format: PaperFormat) => Promise<TargetFile | null>

const filters = {
  html: [{ name: 'HTML', extensions: ['html', 'htm'] }],
  pdf: [{ name: 'PDF', extensions: ['pdf'] }],
} as const

export function createChooseTarget(currentWindow: () => BrowserWindow | null): ChooseTarget {
  return async (name, format) => {
    const options = {
      defaultPath: name,
      filters: filters[format].map((one) => ({ ...one, extensions: [...one.extensions] })),
    }
    const window = currentWindow()
    const chosen = await (window === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options))
    if (chosen.canceled || chosen.filePath === '') return null
    return { name: basename(chosen.filePath), write: (content) => writeFile(chosen.filePath, content) }
  }
}
