/** The door of the main process, and its table of contents: what there is, who hears of what, and in which order it starts. */
import { join } from 'node:path'
import { app, clipboard, nativeTheme } from 'electron'
import icon from '../../resources/icon.png?asset'
import { defaultPollerOptions, type PollerEvent } from '../shared/poller-contract'
import { createAnnouncer } from './announcer'
import { declareSchemes, serveApp } from './app-protocol'
import { systemClock as clock, within } from './clock'
import type { CommandLine } from './command-line'
import { openExternal } from './external-links'
import { createHeldPreview } from './held-preview'
import { createIngest } from './ingest'
import { appHandlers } from './ipc/app-handlers'
import { feedHandlers } from './ipc/feed-handlers'
import { createPush } from './ipc/push'
import { registerHandlers } from './ipc/register'
import { timelineHandlers } from './ipc/timeline-handlers'
import { giveUp, optionsToRunWith } from './leave-early'
import { createLog, reasonOf } from './log'
import { serveMedia } from './media-protocol'
import { setMenu } from './menu'
import { createNotifier } from './notifier'
import { denyAllPermissions } from './permissions'
import { pollerProcessStarter } from './poller-process'
import { createPollerSupervisor, type PollerSupervisor } from './poller-supervisor'
import { followConnectivity, systemIsOnline } from './power'
import { newArticleLines } from './print-new'
import { createPurge } from './purge'
import { quitInOrder } from './quit'
import { createRounds } from './rounds'
import { createSettingsCache } from './settings-cache'
import { openStore } from './store-client'
import { storeOpenMessage } from './store-open-message'
import { startStoreThread } from './store-thread'
import { createSystemNotifications } from './system-notification'
import { createAppWindow } from './window'

const log = createLog('main')
const userAgent = `Courant/${app.getVersion()} (desktop feed reader)`
const runtime = `Electron ${process.versions.electron}, Chrome ${process.versions.chrome}, Node ${process.versions.node}`
const devUrl = app.isPackaged ? null : (process.env.ELECTRON_RENDERER_URL ?? null)

logWhatNobodyCaught()
const options = optionsToRunWith(process.argv.slice(1))
if (options !== null) run(options)

function run(options: CommandLine): void {
  // A second start shows the window of the first and is gone.
  if (!app.requestSingleInstanceLock()) {
    app.exit(0)
    return
  }
  log.info(`Courant ${app.getVersion()} on ${runtime}; profile ${app.getPath('userData')}`)
  declareSchemes()

  const storePath = join(app.getPath('userData'), 'courant.db')
  const store = openStore({
    path: storePath,
    start: startStoreThread,
    clock,
    log: createLog('store'),
    died: (reason) => giveUp(`The part of Courant that keeps your articles stopped: ${reason}`),
  })
  const room = wire(options, store.client)

  app.on('second-instance', () => room.window.show())
  app.on('activate', () => room.window.show())
  quitInOrder(
    [
      { name: 'the poller', limitMs: 2_000, run: () => room.poller.stop(1_500) },
      {
        name: 'storing',
        limitMs: 500,
        run: async () => {
          await room.ingest.idle()
          room.ingest.stop()
        },
      },
      { name: 'the store', limitMs: 600, run: () => store.close(500) },
    ],
    log,
  )

  void app.whenReady().then(async () => {
    room.openWindow()
    const failure = await store.opened
    if (failure !== null) {
      giveUp(storeOpenMessage(failure, storePath))
      return
    }
    await room.startPolling()
  })
}

/** Makes every part and tells each who listens to it. Nothing starts here. */
function wire(options: CommandLine, store: ReturnType<typeof openStore>['client']) {
  const push = createPush(() => window.current(), log)
  const window = createAppWindow({
    devUrl,
    icon,
    pageGone: () => {
      push.gone()
      announcer.windowGone()
    },
    log: createLog('window'),
  })
  const announcer = createAnnouncer({ store, push: (payload) => push.send('changed', payload), clock, log })
  const rounds = createRounds({ push: (status) => push.send('round', status), clock })
  const settings = createSettingsCache(store, (current) => {
    nativeTheme.themeSource = current.theme
    poller.setTick(options.tickMs ?? current.tickMinutes * 60_000)
  })
  const notifier = createNotifier({
    show: createSystemNotifications({
      onClick: (reveal) => {
        window.show()
        push.send('reveal', reveal)
      },
      log,
    }),
    enabled: () => settings.current().notifications,
    clock,
  })

  const ingest = createIngest({
    store,
    onSaved: (saved, cause) => {
      announcer.saved(saved)
      if (cause === 'round') notifier.saved(saved)
      if (options.printNew) process.stdout.write(newArticleLines(saved))
    },
    onOutOfStep: () => poller.refreshFeeds(),
    clock,
    log: createLog('ingest'),
  })
  const connectivity = followConnectivity({
    poller: () => poller,
    rounds,
    loadFeeds: () => store.listPolledFeeds({}),
    isOnline: systemIsOnline,
    clock,
    log,
  })
  const poller: PollerSupervisor = createPollerSupervisor({
    startProcess: pollerProcessStarter(createLog('poller')),
    options: { ...defaultPollerOptions, userAgent, tickMs: options.tickMs ?? defaultPollerOptions.tickMs },
    loadFeeds: async () => {
      // What came before is stored first, so that a new poller does not poll it again.
      await within(clock, 2_000, ingest.idle())
      return connectivity.reachable(await store.listPolledFeeds({}))
    },
    onEvent: (event, ack) => hear(event, ack),
    onState: rounds.poller,
    clock,
    log: createLog('poller'),
  })

  function hear(event: PollerEvent, ack: (batchId: number) => void): void {
    if (event.type === 'batch') ingest.batch(event.results, () => ack(event.batchId))
    if (event.type === 'log') createLog('poller')[event.level](event.message)
    rounds.event(event)
    // A round's last results are still on their way into the store when it ends.
    if (event.type === 'round-finished') void ingest.idle().then(() => notifier.event(event))
  }

  const handlers = {
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
      version: app.getVersion(),
      runtime,
    }),
    ...timelineHandlers({ store, announcer, progress: (payload) => push.send('progress', payload), clock }),
    ...feedHandlers({
      store,
      poller,
      ingest,
      announcer,
      previews: createHeldPreview(clock),
      purge: createPurge({ store, clock, log }),
      roundStatus: rounds.status,
      clock,
      log,
    }),
  }

  return {
    window,
    poller,
    ingest,
    openWindow: () => {
      denyAllPermissions()
      serveApp({
        store,
        rendererDirectory: join(import.meta.dirname, '../renderer'),
        devOrigin: devUrl === null ? null : new URL(devUrl).origin,
        log: createLog('pages'),
      })
      serveMedia({ allowed: () => settings.current().remoteImages, userAgent, log: createLog('media') })
      registerHandlers({ handlers, isTrusted: window.isTrusted, log: createLog('ipc') })
      setMenu({
        command: (command) => {
          window.show()
          push.send('command', { command })
        },
        withDevTools: !app.isPackaged,
        isMac: process.platform === 'darwin',
      })
      window.show()
    },
    startPolling: async () => {
      await settings.load()
      poller.start()
      connectivity.start()
    },
  }
}

/** A bug must not take the window away, and must not ask a person to click it away either: it is logged. */
function logWhatNobodyCaught(): void {
  process.on('uncaughtException', (error) => log.error(`uncaught: ${error.stack ?? error.message}`))
  process.on('unhandledRejection', (reason) => log.error(`unhandled: ${reasonOf(reason)}`))
  // Whoever reads our output may go away before we do.
  process.stdout.on('error', () => {})
  process.stderr.on('error', () => {})
}
