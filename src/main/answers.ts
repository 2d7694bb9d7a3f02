import { dirname, join } from 'node:path'
import { app, clipboard } from 'electron'
import type { SidebarChange } from '../shared/sidebar'
import { appShell } from './app-shell'
import { createArchiveFiles } from './archive-files'
import { startExportThread, startImportThread } from './archive-threads'
import { createChooseTarget } from './article-files'
import { createArticlePrinter } from './article-printer'
import { articleStyles } from './article-styles'
import { startBackupThread } from './backup-thread'
import { createBegunExports } from './begun-exports'
import { logFolderOf } from './crashes/watch-crashes'
import { makeDiagnostics } from './diagnostics/diagnostics'
import { knownPrivate, systemFacts } from './diagnostics/system-facts'
import { openExternal } from './external-links'
import { createHeldPreviews } from './held-previews'
import { appHandlers } from './ipc/app-handlers'
import { archiveHandlers } from './ipc/archive-handlers'
import { askingHandlers } from './ipc/asking-handlers'
import { chosenHandlers } from './ipc/chosen-handlers'
import { diagnosticsHandlers } from './ipc/diagnostics-handlers'
import { doctorHandlers } from './ipc/doctor-handlers'
import { editHandlers } from './ipc/edit-handlers'
import { feedHandlers } from './ipc/feed-handlers'
import { folderHandlers } from './ipc/folder-handlers'
import { fullTextHandlers } from './ipc/full-text-handlers'
import { jobHandlers } from './ipc/job-handlers'
import { mediaHandlers } from './ipc/media-handlers'
import { opmlHandlers } from './ipc/opml-handlers'
import { paperHandlers } from './ipc/paper-handlers'
import { ruleHandlers } from './ipc/rule-handlers'
import { savedSearchHandlers } from './ipc/saved-search-handlers'
import { severalFeedsHandlers } from './ipc/several-feeds-handlers'
import { stallHandlers } from './ipc/stall-handlers'
import { starterHandlers } from './ipc/starter-handlers'
import { storageHandlers } from './ipc/storage-handlers'
import { timelineHandlers } from './ipc/timeline-handlers'
import { updateHandlers } from './ipc/update-handlers'
import type { JobEnd } from './jobs'
import { createLog } from './log'
import { startAtLogin } from './login-start'
import { createMarks } from './marks'
import type { Base, Parts } from './parts'
import { createPurge } from './purge'
import type { Store } from './store-client'
import { lastRecovery, troubleOf } from './store-trouble'
import { systemLocales } from './system-locales'
import { lookWeekly } from './updates/weekly-look'
import { createUpkeep } from './upkeep'

/** All that an answer can be made of. */
type Sources = Parts &
  Base & { readonly store: Store['client']; readonly opened: Store['opened']; readonly path: string }

/** What the window may ask, and who answers. `path` is where the store's file lies. */
export function makeHandlers(parts: Parts, { client: store, opened }: Store, path: string, base: Base) {
  const sources: Sources = { ...parts, ...base, store, opened, path }
  return {
    ...appAnswers(sources),
    ...paperAnswers(sources),
    ...storageAnswers(sources),
    ...feedAnswers(sources),
    ...reportAnswers(sources),
  }
}

function appAnswers({
  store,
  settings,
  polling,
  push,
  announcer,
  saved,
  window,
  faces,
  log,
  runtime,
  meter,
  firstUse,
}: Sources) {
  return {
    ...appHandlers({
      store,
      settings,
      roundStatus: polling.rounds.status,
      windowReady: () => {
        push.ready()
        announcer.windowReady()
        saved.counts.changed()
      },
      facesFound: faces.found,
      openLink: (address) => openExternal(address, log),
      copyText: (text) => clipboard.writeText(text),
      systemLocales: systemLocales(app),
      startAtLogin,
      version: app.getVersion(),
      runtime,
    }),
    ...editHandlers(() => window.current()?.webContents ?? null),
    ...savedSearchHandlers({
      store,
      counts: saved.counts,
      push: (searches) => push.send('saved-searches', searches),
    }),
    ...stallHandlers(meter, firstUse),
  }
}

function paperAnswers({ store, dialogs, clock }: Sources) {
  return paperHandlers({
    store,
    printer: createArticlePrinter(clock.after),
    chooseTarget: createChooseTarget(dialogs),
    styles: articleStyles,
    log: createLog('paper'),
  })
}

function storageAnswers(sources: Sources) {
  const { store, opened, path, announcer, jobs, clock } = sources
  const upkeep = createUpkeep({
    store,
    jobs,
    announcer,
    path,
    startBackup: startBackupThread,
    clock,
    log: createLog('upkeep'),
  })
  return {
    ...jobHandlers(jobs),
    ...storageHandlers({
      store,
      upkeep,
      announcer,
      path,
      recovery: lastRecovery,
      trouble: () => troubleOf(opened, path),
      shell: appShell,
    }),
    ...archiveAnswers(sources, () => upkeep.backUp(true)),
  }
}

function archiveAnswers(sources: Sources, backUp: () => Promise<JobEnd | null>) {
  const { store, path, announcer, jobs, clock, dialogs, settings, polling, push, saved } = sources
  const begun = createBegunExports(join(dirname(path), 'exports.json'), createLog('archives'))
  void begun.clear()
  return archiveHandlers({
    store,
    path,
    files: createArchiveFiles(dialogs, () => new Date(clock.now()).toISOString().slice(0, 10)),
    jobs,
    startExport: startExportThread,
    begun,
    startImport: startImportThread,
    backUp,
    settings,
    systemLocales: systemLocales(app),
    poller: polling.poller,
    announcer,
    organised: organisedOf(sources),
    pushSearches: (searches) => push.send('saved-searches', searches),
    rulesChanged: () => saved.ruleNews.changed(),
    indexLater: polling.indexLater,
    clock,
    log: createLog('archives'),
  })
}

/** Tells the window of another order of the sidebar. */
function organisedOf({ push, saved }: Pick<Sources, 'push' | 'saved'>): (change: SidebarChange) => void {
  return (change) => {
    push.send('organised', change)
    // Other feeds may be in a folder that is searched.
    saved.counts.changed()
  }
}

function feedAnswers({ store, polling, announcer, saved, push, files, jobs, vault, clock, log }: Sources) {
  const { poller, rounds } = polling
  const purge = createPurge({ store, jobs, clock })
  const organised = organisedOf({ push, saved })
  const lists = { store, jobs, poller, announcer, organised, clock }
  const marking = { store, announcer, jobs, nextMark: createMarks(clock), clock }
  return {
    ...ruleHandlers({ ...marking, news: saved.ruleNews, shown: polling.indexLater }),
    ...timelineHandlers(marking),
    ...chosenHandlers({ ...marking, undone: polling.indexLater }),
    ...fullTextHandlers({ store, poller, clock }),
    ...mediaHandlers({ store, announcer }),
    ...folderHandlers({ store, announcer, organised }),
    ...opmlHandlers({ ...lists, files, purge, log: createLog('lists') }),
    ...starterHandlers(lists),
    ...askingHandlers({ store, poller, vault }),
    ...doctorHandlers({ store, poller, announcer, merge: polling.merge, vault, roundStatus: rounds.status, clock }),
    ...severalFeedsHandlers({ store, poller, announcer, organised, purge, roundStatus: rounds.status, clock }),
    ...feedHandlers({
      store,
      poller,
      announcer,
      previews: createHeldPreviews(),
      vault,
      purge,
      roundStatus: rounds.status,
      clock,
      log,
    }),
  }
}

function reportAnswers({ store, settings, meter, runtime, crashes, updates, clock, path }: Sources) {
  lookWeekly({
    updates,
    isOn: () => settings.current().lookForUpdates,
    store,
    clock,
    log: createLog('updates'),
  })
  const profile = dirname(path)
  const make = () =>
    makeDiagnostics({
      version: app.getVersion(),
      runtime,
      system: systemFacts,
      known: knownPrivate,
      settings: settings.current,
      store,
      stalls: meter.page,
      crashes: async () => ({ reports: (await crashes.folder.list()).length, lastEnd: crashes.lastEnd() }),
      logFolder: logFolderOf(profile),
      clock,
    })
  const openFolder = (): void => appShell.openFolder(join(profile, 'crashes'))
  return { ...updateHandlers(updates), ...diagnosticsHandlers({ make, crashes, openFolder }) }
}
