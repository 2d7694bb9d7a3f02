/** The parts of the app, made once and told who listens to whom. */
import { join } from 'node:path'
import { app, nativeTheme, safeStorage, session } from 'electron'
import icon from '../../resources/icon.png?asset'
import type { Settings } from '../shared/model'
import { createAnnouncer } from './announcer'
import { drawMenu, menuIsStale } from './app-menu'
import type { ArticleFaces } from './article-faces'
import { createFileDialogs } from './chosen-files'
import type { Clock } from './clock'
import type { CommandLine } from './command-line'
import type { CrashWatch } from './crashes/crash-watch'
import { createHeldNews } from './held-news'
import { createPush, type Push } from './ipc/push'
import { createJobs } from './jobs'
import { createLog, type Log } from './log'
import { createOpening } from './opening'
import { createOpmlFiles } from './opml-files'
import { createPlaceKeeper } from './place-keeper'
import { createPolling } from './polling'
import { createSafeSettings } from './safe-settings'
import { createSavedPushes } from './saved-pushes'
import { createSettingsCache } from './settings-cache'
import type { StallMeter } from './stall-meter'
import type { Store } from './store-client'
import { createSystemNotifications } from './system-notification'
import { createSystemProxy } from './system-proxy'
import { stallForTest } from './test-stall'
import { speak, texts } from './texts'
import { createTray } from './tray'
import { createUnreadCount } from './unread-count'
import { createAppUpdates } from './updates/app-updates'
import { userAgent } from './user-agent'
import { createVault } from './vault'
import { type AppWindow, createAppWindow } from './window'

/** What every part works by: the time under names, the meter that keeps the names, and the log. */
export interface Base {
  readonly clock: Clock
  readonly meter: StallMeter
  readonly log: Log
  /** What articles can be drawn with. */
  readonly faces: ArticleFaces
  /** The development server's address; null when the page comes out of the app. */
  readonly devUrl: string | null
  /** Which Electron, Chrome and Node this is, for a person to read. */
  readonly runtime: string
  readonly crashes: CrashWatch
}

/** Makes the parts and tells each who listens to it. Nothing starts here. */
export function makeParts(options: CommandLine, { client: store, testStall }: Store, base: Base) {
  const { clock, meter, log, devUrl, crashes } = base
  const push = createPush(() => window.current(), meter.running, log)
  const saved = createSavedPushes({ store, push, clock })
  const counting = createUnreadCount({
    announcer: createAnnouncer({ store, push: saved.changed, clock, log }),
    store,
    show: (count) => tray.unread(count),
    clock,
    log,
  })
  const { announcer } = counting
  const place = createPlaceKeeper(join(app.getPath('userData'), 'window.json'), clock, log)
  const window = createAppWindow({
    devUrl,
    icon,
    title: () => (options.safeMode ? texts().menu.safeTitle : 'Courant'),
    pageGone: () => {
      push.gone()
      announcer.windowGone()
      saved.counts.forget()
    },
    crashed: (reason, exitCode) => crashes.crashed('window', reason, exitCode),
    place,
    staysBehind: () => tray.isShown() && settings.current().closeToTray && explainOnce(),
    log: createLog('window'),
  })
  const jobs = createJobs({
    push: saved.job,
    running: meter.running,
    clock,
    log: createLog('jobs'),
    slowByMs: options.testSlowJobsMs,
  })
  const vault = createVault(safeStorage, process.platform)
  const applySettings = (current: Settings): void => {
    // Sepia is a light theme of our own.
    nativeTheme.themeSource = current.theme === 'sepia' ? 'light' : current.theme
    tray.setShown(current.tray || options.hidden)
    polling.pauseByHand(current.paused)
    const speaksOtherwise = speak(current.language)
    if (speaksOtherwise) tray.redraw()
    if (speaksOtherwise || menuIsStale(current.keys)) drawMenu({ window, push, settings })
    polling.poller.setTick(options.tickMs ?? current.tickMinutes * 60_000)
  }
  const settings = options.safeMode ? createSafeSettings(applySettings) : createSettingsCache(store, applySettings)
  const notify = createSystemNotifications({
    onClick: (reveal) => {
      window.show()
      push.send('reveal', reveal)
    },
    log,
  })
  /** The first time that the window is closed and the app goes on, it says so. */
  const explainOnce = (): true => {
    if (!settings.current().trayExplained) {
      const { closedTitle, closedBody } = texts().tray
      notify({ title: closedTitle, body: closedBody, reveal: { feedId: null, articleId: null } })
      void settings.change({ trayExplained: true })
    }
    return true
  }
  const tray = createTray({
    icon,
    show: window.show,
    nextUnread: () => {
      window.show()
      push.send('command', { command: 'next-unread' })
    },
    refresh: () => polling.poller.pollNow(null, 0),
    setPaused: (paused) => void settings.change({ paused }),
  })
  const polling = createPolling({
    store,
    jobs,
    commandLine: options,
    userAgent,
    vault,
    proxyFor: createSystemProxy((url) => session.defaultSession.resolveProxy(url), log),
    announcer,
    pushRound: (status) => {
      push.send('round', status)
      tray.paused(status.paused === 'by-hand')
    },
    tell: (notices) => push.send('notices', notices),
    notify,
    ruled: saved.ruleNews.saved,
    heldNews: createHeldNews(join(app.getPath('userData'), 'held-news.json'), log),
    notifyChoices: settings.current,
    remoteImagesOn: () => settings.current().remoteImages,
    running: meter.running,
    measured: meter.pollerMeasured,
    pollerDied: (reason) => crashes.crashed('poller', reason),
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
  const updates = createAppUpdates(options.testUpdates, (state) => push.send('update', state))
  const outside = makeOpening(window, push)
  const own = { place, counting, push, announcer, saved, window, settings, polling, jobs, vault, updates, firstUse }
  return { ...own, ...outside }
}

/** What takes files and addresses from outside of the app. */
function makeOpening(window: AppWindow, push: Push) {
  const dialogs = createFileDialogs(window.current)
  const files = createOpmlFiles(dialogs)
  const opening = createOpening({
    files,
    tell: (asked) => push.send('asked', asked),
    show: window.show,
    log: createLog('opening'),
  })
  return { dialogs, files, opening }
}

/** The parts of the running app. */
export type Parts = ReturnType<typeof makeParts>
