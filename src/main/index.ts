/** The door of the main process, and its table of contents: which parts there are, in which order they start and end. */
import { join } from 'node:path'
import { app } from 'electron'
import { lookAfterMs } from '../shared/loop-watch'
import { makeHandlers } from './answers'
import { drawMenu } from './app-menu'
import { declareSchemes, serveApp } from './app-protocol'
import { createArticleFaces } from './article-faces'
import { openWhatIsAsked, wordsForTheFirst } from './asked-of-the-first'
import { systemClock } from './clock'
import type { CommandLine } from './command-line'
import type { CrashWatch } from './crashes/crash-watch'
import { logFolderOf, watchCrashes } from './crashes/watch-crashes'
import { hurriedClock } from './hurried-clock'
import { registerHandlers } from './ipc/register'
import { giveUp, optionsToRunWith } from './leave-early'
import { createLog, logAlsoTo } from './log'
import { createLogFile, type LogFile } from './log-file'
import { serveMedia } from './media-protocol'
import { namedClock } from './named-dispatch'
import { type Base, makeParts, type Parts } from './parts'
import { denyAllPermissions } from './permissions'
import { quitInOrder } from './quit'
import { createRecentLines } from './recent-lines'
import { createStallMeter } from './stall-meter'
import { openStore, type Store } from './store-client'
import { storeOpenMessage } from './store-open-message'
import { startStoreThread } from './store-thread'
import { noteRecovery } from './store-trouble'
import { systemLocales } from './system-locales'
import { speak, texts } from './texts'
import { logWhatNobodyCaught } from './uncaught'
import { userAgent } from './user-agent'

const log = createLog('main')
const meter = createStallMeter({ now: Date.now, elapsed: () => performance.now(), log: createLog('stalls') })
const runtime = `Electron ${process.versions.electron}, Chrome ${process.versions.chrome}, Node ${process.versions.node}`
const devUrl = app.isPackaged ? null : (process.env.ELECTRON_RENDERER_URL ?? null)

logWhatNobodyCaught(log)
const commandLine = optionsToRunWith(process.argv.slice(1))
if (commandLine !== null) run(commandLine)

function run(options: CommandLine): void {
  // A second start hands over what it was to open, or shows the window of the first, and is gone.
  if (!app.requestSingleInstanceLock(wordsForTheFirst(options))) {
    app.exit(0)
    return
  }
  const clock = namedClock(hurriedClock(systemClock, options.testHurry), meter.running)
  const logFolder = logFolderOf(app.getPath('userData'))
  const logFile = createLogFile(logFolder)
  const recent = createRecentLines(100)
  logAlsoTo((line) => {
    recent.add(line)
    logFile.line(line)
  })
  const crashes = watchCrashes({ recentLog: recent.all, logFolder, runtime, clock })
  const base: Base = { clock, meter, log, devUrl, runtime, crashes, faces: createArticleFaces() }
  log.info(`Courant ${app.getVersion()} on ${runtime}; profile ${app.getPath('userData')}`)
  if (options.safeMode) app.disableHardwareAcceleration()
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
    stopped: (reason) => crashes.crashed('store', reason),
    died: (reason) => giveUp(texts().refusals.start.storeStopped(reason)),
  })
  const parts = makeParts(options, store, base)

  openWhatIsAsked(parts.opening, parts.window)
  quitInOrder(wayOut(parts, store, logFile, crashes), log)

  void app.whenReady().then(async () => {
    speak('system', systemLocales(app))
    await parts.place.load()
    openWindow(parts, store, storePath, options, base)
    void crashes.begin()
    const failure = await store.opened
    if (failure !== null) {
      // The window says the same, with what can be done.
      process.stderr.write(`${storeOpenMessage(texts(), failure, storePath)}\n`)
      return
    }
    await parts.settings.load()
    parts.counting.ask()
    parts.polling.start()
  })
}

/** On the bare clock: the watching itself is no work that has a name. */
function watchMain(): void {
  const look = (): void => void systemClock.after(meter.look(), look)
  systemClock.after(lookAfterMs.working, look)
}

/** Everything the window needs is there before it opens. */
function openWindow(parts: Parts, opening: Store, path: string, { hidden, open }: CommandLine, base: Base): void {
  const { client: store } = opening
  const { window, settings } = parts
  denyAllPermissions()
  serveApp({
    store,
    settings: settings.current,
    faces: base.faces.css,
    running: meter.running,
    rendererDirectory: join(import.meta.dirname, '../renderer'),
    devOrigin: devUrl === null ? null : new URL(devUrl).origin,
    log: createLog('pages'),
  })
  serveMedia({ allowed: () => settings.current().remoteImages, userAgent, log: createLog('media') })
  registerHandlers({
    handlers: makeHandlers(parts, opening, path, base),
    isTrusted: window.isTrusted,
    running: meter.running,
    log: createLog('ipc'),
  })
  drawMenu(parts)
  if (!hidden) window.show()
  void parts.opening.open(open, process.cwd())
}

/** The order of the end: no new polls and no long jobs, then what they brought is stored, then the store closes. */
function wayOut(
  { polling: { poller, ingest }, jobs, updates }: Parts,
  store: Store,
  logFile: LogFile,
  crashes: CrashWatch,
): Parameters<typeof quitInOrder>[0] {
  let ended: Promise<void> | null = null
  const storeWhatCame = async (): Promise<void> => {
    await ingest.idle()
    ingest.stop()
  }
  const stopPolling = async (): Promise<void> => {
    // At once, before anything is ended that would look like a crash.
    ended = crashes.end()
    await Promise.all([jobs.stop(), poller.stop(1_500)])
  }
  return [
    { name: 'the poller', limitMs: 1_800, run: stopPolling },
    { name: 'storing', limitMs: 400, run: storeWhatCame },
    { name: 'the store', limitMs: 500, run: () => store.close(450) },
    { name: 'the update', limitMs: 300, run: updates.end },
    { name: 'the log', limitMs: 100, run: async () => void (await Promise.all([ended, logFile.idle()])) },
  ]
}
