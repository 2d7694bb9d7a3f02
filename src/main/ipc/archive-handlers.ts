import type { ArchiveReport } from '../../shared/archive'
import type { Settings } from '../../shared/model'
import type { SavedSearch } from '../../shared/saved-searches'
import type { SidebarChange } from '../../shared/sidebar'
import { exportFormatsOf } from '../../shared/store/archive'
import type { StoreClient } from '../../shared/store-contract'
import type { ArchiveChannels } from '../../shared/window/archive-channels'
import type { Reply } from '../../shared/window-contract'
import type { Announcer } from '../announcer'
import type { ArchiveFiles } from '../archive-files'
import type { StartExportThread, StartImportThread } from '../archive-threads'
import { type BegunExports, partOf } from '../begun-exports'
import type { ChosenFile } from '../chosen-files'
import type { Clock } from '../clock'
import { exportArticles } from '../export-job'
import { type ImportEnd, importArchive } from '../import-job'
import type { JobEnd, Jobs } from '../jobs'
import type { Log } from '../log'
import type { PollerSupervisor } from '../poller-supervisor'
import { texts } from '../texts'
import { knownSettings } from './known-settings'
import { done, type Handlers, refused } from './reply'

export interface ArchiveHandlerDependencies {
  readonly store: Pick<
    StoreClient,
    | 'beginImport'
    | 'importSlice'
    | 'listPlaces'
    | 'holdLeftFeeds'
    | 'importArticles'
    | 'importSearches'
    | 'importRules'
    | 'listSavedSearches'
  >
  /** The store's file. */
  readonly path: string
  readonly files: ArchiveFiles
  readonly jobs: Pick<Jobs, 'run' | 'isRunning'>
  readonly startExport: StartExportThread
  readonly begun: BegunExports
  readonly startImport: StartImportThread
  /** So that an import can be taken back. Null where one is being made already. */
  readonly backUp: () => Promise<JobEnd | null>
  readonly settings: { readonly current: () => Settings; change(settings: Partial<Settings>): Promise<Settings> }
  readonly systemLocales: readonly string[]
  readonly poller: Pick<PollerSupervisor, 'refreshFeeds' | 'pollNow'>
  readonly announcer: Pick<Announcer, 'changed'>
  readonly organised: (change: SidebarChange) => void
  readonly pushSearches: (searches: readonly SavedSearch[]) => void
  /** Rules may have come. */
  readonly rulesChanged: () => Promise<void>
  /** Articles came that wait to be indexed. */
  readonly indexLater: () => void
  readonly clock: Clock
  readonly log: Log
}

const nothingExported = { articles: null, leftOut: [] } as const

/** Everything, out of the store and into it. */
export function archiveHandlers(dependencies: ArchiveHandlerDependencies): Handlers<keyof ArchiveChannels> {
  const { files, jobs, clock, log } = dependencies
  return {
    'archive:export': async ({ scope, format: asked }) => {
      if (jobs.isRunning('export')) return refused(texts().refusals.runsAlready)
      const format = exportFormatsOf[scope].find((one) => one === asked) ?? exportFormatsOf[scope][0]
      const target = await files.chooseTarget(scope, format)
      if (target === null) return done(null)
      const { language, remoteImages } = dependencies.settings.current()
      const now = clock.now()
      const end = await exportArticles(dependencies, {
        source: dependencies.path,
        target: target.path,
        part: partOf(target.path, now),
        scope,
        format,
        now,
        language,
        systemLocales: dependencies.systemLocales,
        remoteImages,
      })
      if (end.type === 'failed') {
        log.warn(`articles could not be exported to “${target.name}”: ${end.reason}`)
        return refused(texts().archive.trouble[end.why](target.name, end.reason))
      }
      const { articles, leftOut } = end.type === 'made' ? end : nothingExported
      return done({ name: target.name, articles, leftOut })
    },
    'archive:import': async ({ settings }) => {
      if (jobs.isRunning('import-archive')) return refused(texts().refusals.runsAlready)
      const source = await files.chooseSource()
      return source === null ? done(null) : importFile(dependencies, source, settings)
    },
  }
}

async function importFile(
  dependencies: ArchiveHandlerDependencies,
  source: ChosenFile,
  withSettings: boolean,
): Promise<Reply<ArchiveReport | null>> {
  const { startImport, settings, store, poller, announcer, log } = dependencies
  const backup = await dependencies.backUp()
  if (backup?.type === 'cancelled' || backup?.type === 'stopped') return done(null)
  if (backup === null || backup.type === 'failed') return refused(texts().archive.noBackup)
  const end = await importArchive(
    { ...dependencies, takeSettings: (values) => settings.change(knownSettings(values)) },
    startImport({ path: source.path }),
    withSettings,
  )
  if (end.type === 'refused') {
    log.warn(`“${source.name}” could not be imported: ${end.why} ${end.reason}`)
    return refused(refusalText(end, source.name))
  }
  dependencies.organised(await store.listPlaces({}))
  announcer.changed({ feedIds: [...end.addedFeeds, ...end.touched], statusChanged: null })
  dependencies.pushSearches(await store.listSavedSearches({}))
  await dependencies.rulesChanged()
  dependencies.indexLater()
  poller.refreshFeeds()
  if (end.addedFeeds.length > 0) poller.pollNow(end.addedFeeds, 0)
  return done(end.report)
}

function refusalText({ why, reason }: Extract<ImportEnd, { type: 'refused' }>, name: string): string {
  const say = texts().archive.refusals
  switch (why) {
    case 'not-an-archive':
      return say.notAnArchive(name)
    case 'newer':
      return say.newer(name)
    case 'too-slow':
      return say.tooSlow(name)
    case 'unreadable':
      return say.unreadable(name, reason)
  }
}
