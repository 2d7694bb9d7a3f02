import type { PaperFormat } from '../shared/window/paper-channels'
import { type FileDialogs, writeChosen } from './chosen-files'

/** A file that a person chose in the system's own dialog. */
export interface TargetFile {
  readonly name: string
  write(content: string | Uint8Array): Promise<void>
}

/** Asks where an article is saved to; null where nowhere was chosen. */
export type ChooseTarget = (name: string, format: PaperFormat) => Promise<TargetFile | null>

const kinds = {
  html: { name: 'HTML', extensions: ['html', 'htm'] },
  pdf: { name: 'PDF', extensions: ['pdf'] },
}

export function createChooseTarget(dialogs: FileDialogs): ChooseTarget {
  return async (defaultPath, format) => {
    const chosen = await dialogs.target({ defaultPath, filters: [kinds[format]] })
    return chosen && { name: chosen.name, write: (content) => writeChosen(chosen, content) }
  }
}
