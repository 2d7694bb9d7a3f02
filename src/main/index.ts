/** The door of the main process, and its table of contents: which parts there are, in which order they start and end. */
import { join } from 'node:path'
import { app, clipboard, nativeTheme, safeStorage, session } from 'electron'
import icon from '../../resources/icon.png?asset'
import type { KeyChoices } from '../shared/commands'
import { lookAfterMs } from '../shared/loop-watch'
import type { SidebarChange } from '../shared/sidebar'
import { createAnnouncer } from './announcer'
import { declareSchemes, serveApp } from './app-protocol'
import { appShell } from './app-shell'
import { startBackupThread } from './backup-thread'
import { systemClock } from './clock'
import type { CommandLine } from './command-line'
import { openExternal } from './external-links'
import { createHeldPreviews } from './held-previews'
import { appHandlers } from './ipc/app-handlers'
import { askingHandlers } from './ipc/asking-handlers'
import { feedHandlers } from './ipc/feed-handlers'
import { folderHandlers } from './ipc/folder-handlers'
import { jobHandlers } from './ipc/job-handlers'
import { opmlHandlers } from './ipc/opml-handlers'
import { createPush } from './ipc/push'
import { registerHandlers } from './ipc/register'
import { stallHandlers } from './ipc/stall-handlers'
import { storageHandlers } from './ipc/storage-handlers'
import { timelineHandlers } from './ipc/timeline-handlers'
import { createJobs } from './jobs'
import { giveUp, optionsToRunWith } from './leave-early'
import { createLog } from './log'
import { serveMedia } from './media-protocol'
import { setMenu } from './menu'
import { namedClock } from './named-dispatch'
import { createOpmlFiles } from './opml-files'
import { denyAllPermissions } from './permissions'
import { createPolling } from './polling'
import { createPurge } from './purge'
import { quitInOrder } from './quit'
import { createSettingsCache } from './settings-cache'
import { createStallMeter } from './stall-meter'
import { openStore, type Store } from './store-client'
import { storeOpenMessage } from './store-open-message'
import { startStoreThread } from './store-thread'
import { lastRecovery, noteRecovery, troubleOf } from './store-trouble'
import { systemLocales } from './system-locales'
import { createSystemNotifications } from './system-notification'
import { createSystemProxy } from './system-proxy'
import { stallForTest } from './test-stall'
import { speak, texts } from './texts'
import { logWhatNobodyCaught } from './uncaught'
import { createUpkeep } from './upkeep'
import { userAgent } from './user-agent'
import { createVault } from './vault'
import { createAppWindow } from './window'

const log = createLog('main')
const meter = createStallMeter({ now: Date.now, elapsed: () => performance.now(), log: createLog('stalls') })
const clock = namedClock(systemClock, meter.running)
const runtime = `Electron ${process.versions.electron}, Chrome ${process.versions.chrome}, Node ${process.versions.node}`
const devUrl = app.isPackaged ? null : (process.env.ELECTRON_RENDERER_URL ?? null)

logWhatNobodyCaught(log)
const commandLine = optionsToRunWith(process.argv.slice(1))
if (commandLine !== null) run(commandLine)

function run(options: CommandLine): void {
  // A second start shows the window of the first and is gone.
  if (!app.requestSingleInstanceLock()) {
    app.exit(0)
    return
  }
  log.info(`Courant ${app.getVersion()} on ${runtime}; profile ${app.getPath('userData')}`)
  declareSchemes()
  watchMain()

  const storePath = join(app.getPath('userData'), 'courant.db')
  const store = openStore({
    path: storePath,
    start: startStoreThread,
    watch: meter.store,
    testSlowMs: options.testSlowStoreMs,
    clock,
    log: createLog('store'),
    recovered: noteRecovery,
    died: (reason) => giveUp(texts().refusals.start.storeStopped(reason)),
  })
  const parts = makeParts(options, store)

  app.on('second-instance', () => parts.window.show())
  app.on('activate', () => parts.window.show())
  quitInOrder(wayOut(parts, store), log)

  void app.whenReady().then(async () => {
    speak('system', systemLocales(app))
    openWindow(parts, store, storePath)
    const failure = await store.opened
    if (failure !== null) {
      // The window says the same, with what can be done.
      process.stderr.write(`${storeOpenMessage(texts(), failure, storePath)}\n`)
      return
    }
    await parts.settings.load()
    parts.polling.start()
  })
}

/** On the bare clock: the watching itself is no work that has a name. */
function watchMain(): void {
  const look = (): void => void systemClock.after(meter.look(), look)
  systemClock.after(lookAfterMs.working, look)
}

/** Makes the parts and tells each who listens to it. Nothing starts here. */
function makeParts(options: CommandLine, { client: store, testStall }: Store) {
  const push = createPush(() => window.current(), meter.running, log)
  const announcer = createAnnouncer({ store, push: (payload) => push.send('changed', payload), clock, log })
  const window = createAppWindow({
    devUrl,
    icon,
    pageGone: () => {
      push.gone()
      announcer.windowGone()
    },
    log: createLog('window'),
  })
  const jobs = createJobs({
    push: (status) => push.send('job', status),
    running: meter.running,
    clock,
    log: createLog('jobs'),
    slowByMs: options.testSlowJobsMs,
  })
  const vault = createVault(safeStorage, process.platform)
  const settings = createSettingsCache(store, (current) => {
    // Sepia is a light theme of our own.
    nativeTheme.themeSource = current.theme === 'sepia' ? 'light' : current.theme
    const speaksOtherwise = speak(current.language)
    if (speaksOtherwise || current.keys !== keysInMenu) drawMenu({ window, push, settings })
    polling.poller.setTick(options.tickMs ?? current.tickMinutes * 60_000)
  })
  const polling = createPolling({
    store,
    jobs,
    commandLine: options,
    userAgent,
    vault,
    proxyFor: createSystemProxy((url) => session.defaultSession.resolveProxy(url), log),
    announcer,
    pushRound: (status) => push.send('round', status),
    tell: (notices) => push.send('notices', notices),
    notify: createSystemNotifications({
      onClick: (reveal) => {
        window.show()
        push.send('reveal', reveal)
      },
      log,
    }),
    notificationsOn: () => settings.current().notifications,
    remoteImagesOn: () => settings.current().remoteImages,
    running: meter.running,
    measured: meter.pollerMeasured,
    clock,
  })
  const firstUse = (): void => {
    if (options.testStall === null) return
    stallForTest(options.testStall, {
      running: meter.running,
      poller: polling.poller.testStall,
      store: (ms) => void testStall(ms),
      window: (ms) => push.send('test-stall', { ms }),
      clock,
    })
  }
  return { push, announcer, window, settings, polling, jobs, vault, firstUse }
}

type Parts = ReturnType<typeof makeParts>

/** What the window may ask, and who answers. */
function makeHandlers(
  { push, window, announcer, settings, polling, jobs, vault, firstUse }: Parts,
  { client: store, opened }: Store,
  path: string,
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

/** Everything the window needs is there before it opens. */
function openWindow(parts: Parts, opening: Store, path: string): void {
  const { client: store } = opening
  const { window, settings } = parts
  denyAllPermissions()
  serveApp({
    store,
    settings: settings.current,
    running: meter.running,
    rendererDirectory: join(import.meta.dirname, '../renderer'),
    devOrigin: devUrl === null ? null : new URL(devUrl).origin,
    log: createLog('pages'),
  })
  serveMedia({ allowed: () => settings.current().remoteImages, userAgent, log: createLog('media') })
  registerHandlers({
    handlers: makeHandlers(parts, opening, path),
    isTrusted: window.isTrusted,
    running: meter.running,
    log: createLog('ipc'),
  })
  drawMenu(parts)
  window.show()
}

let keysInMenu: KeyChoices | null = null

/** Its words and keys are made with it: it is made anew when the language or a key changes. */
function drawMenu({ window, push, settings }: Pick<Parts, 'window' | 'push' | 'settings'>): void {
  keysInMenu = settings.current().keys
  setMenu({
    texts: texts(),
    keys: keysInMenu,
    command: (command) => {
      window.show()
      push.send('command', { command })
    },
    withDevTools: !app.isPackaged,
    isMac: process.platform === 'darwin',
  })
}

/** The order of the end: no new polls and no long jobs, then what they brought is stored, then the store closes. */
function wayOut({ polling: { poller, ingest }, jobs }: Parts, store: Store): Parameters<typeof quitInOrder>[0] {
  const storeWhatCame = async (): Promise<void> => {
    await ingest.idle()
    ingest.stop()
  }
  const stopPolling = async (): Promise<void> => {
    await Promise.all([jobs.stop(), poller.stop(1_500)])
  }
  return [
    { name: 'the poller', limitMs: 1_800, run: stopPolling },
    { name: 'storing', limitMs: 400, run: storeWhatCame },
    { name: 'the store', limitMs: 500, run: () => store.close(450) },
  ]
}
