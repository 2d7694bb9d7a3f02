import { app, clipboard } from 'electron'
import type { SidebarChange } from '../shared/sidebar'
import { appShell } from './app-shell'
import { startBackupThread } from './backup-thread'
import { openExternal } from './external-links'
import { createHeldPreviews } from './held-previews'
import { appHandlers } from './ipc/app-handlers'
import { askingHandlers } from './ipc/asking-handlers'
import { feedHandlers } from './ipc/feed-handlers'
import { folderHandlers } from './ipc/folder-handlers'
import { jobHandlers } from './ipc/job-handlers'
import { opmlHandlers } from './ipc/opml-handlers'
import { stallHandlers } from './ipc/stall-handlers'
import { storageHandlers } from './ipc/storage-handlers'
import { timelineHandlers } from './ipc/timeline-handlers'
import { createLog } from './log'
import { createOpmlFiles } from './opml-files'
import type { Base, Parts } from './parts'
import { createPurge } from './purge'
import type { Store } from './store-client'
import { lastRecovery, troubleOf } from './store-trouble'
import { systemLocales } from './system-locales'
import { createUpkeep } from './upkeep'

/** What the window may ask, and who answers. */
export function makeHandlers(
  { push, window, announcer, settings, polling, jobs, vault, firstUse }: Parts,
  { client: store, opened }: Store,
  path: string,
  { clock, meter, log, runtime }: Base,
) {
  const { poller, rounds } = polling
  const upkeep = createUpkeep({
    store,
    jobs,
    announcer,
    path,
    startBackup: startBackupThread,
    clock,
    log: createLog('upkeep'),
  })
  const purge = createPurge({ store, jobs, clock })
  const organised = (change: SidebarChange): void => push.send('organised', change)
  return {
    ...appHandlers({
      store,
      settings,
      roundStatus: rounds.status,
      windowReady: () => {
        push.ready()
        announcer.windowReady()
      },
      openLink: (address) => openExternal(address, log),
      copyText: (text) => clipboard.writeText(text),
      systemLocales: systemLocales(app),
      version: app.getVersion(),
      runtime,
    }),
    ...stallHandlers(meter, firstUse),
    ...timelineHandlers({ store, announcer, jobs, clock }),
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
    ...folderHandlers({ store, announcer, organised }),
    ...opmlHandlers({
      store,
      files: createOpmlFiles(window.current),
      jobs,
      poller,
      announcer,
      organised,
      purge,
      clock,
      log: createLog('lists'),
    }),
    ...askingHandlers({ store, poller, vault }),
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
