/** What the window asks for archives. A person chooses the files in the system's own dialogs; progress comes as a job. */
import type { ArchiveReport, ArchiveScope } from '../archive'
import type { ExportFormat } from '../store/archive'

export interface ArchiveChannels {
  /** Null where no place was chosen; `articles` is null where it was cancelled; `leftOut` as in `Exported`. */
  'archive:export': {
    argument: { readonly scope: ArchiveScope; readonly format: ExportFormat }
    reply: { readonly name: string; readonly articles: number | null; readonly leftOut: readonly string[] } | null
  }
  /** Null where no file was chosen. */
  'archive:import': { argument: { readonly settings: boolean }; reply: ArchiveReport | null }
}

export const archiveChannels = [
  'archive:export',
  'archive:import',
] as const satisfies readonly (keyof ArchiveChannels)[]
