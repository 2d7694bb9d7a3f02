import type { ArchiveScope } from '../shared/archive'
import type { ExportFormat } from '../shared/store/archive'
import type { ChosenFile, FileDialogs } from './chosen-files'

/** The files of archives, as a person chooses them in the system's own dialogs. Null where none was chosen. */
export interface ArchiveFiles {
  chooseTarget(scope: ArchiveScope, format: ExportFormat): Promise<ChosenFile | null>
  chooseSource(): Promise<ChosenFile | null>
}

const kinds = [
  { name: 'JSON Lines', extensions: ['jsonl', 'json'] },
  { name: '*', extensions: ['*'] },
]

export function createArchiveFiles(dialogs: FileDialogs, today: () => string): ArchiveFiles {
  return {
    chooseTarget: (scope, format) => {
      const name = `courant-${scope}-${today()}`
      return dialogs.target(
        format === 'json' ? { defaultPath: `${name}.jsonl`, filters: kinds.slice(0, 1) } : { defaultPath: name },
      )
    },
    chooseSource: () => dialogs.source({ filters: kinds }),
  }
}
