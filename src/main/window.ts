import { join } from 'node:path'
import { app, BrowserWindow, type IpcMainInvokeEvent, nativeTheme } from 'electron'
import { appOrigin } from '../shared/window-contract'
import { openExternal } from './external-links'
import type { Log } from './log'
import type { PlaceKeeper } from './place-keeper'
import { isOwnPage } from './window-policy'

export interface AppWindow {
  readonly current: () => BrowserWindow | null
  /** Opens the window, or brings the open one to the front. */
  show(): void
  /** Whether a request comes from our page in our window, not from a frame in it. */
  isTrusted(event: IpcMainInvokeEvent): boolean
}

export interface AppWindowDependencies {
  /** The development server's address, or null in a built app. */
  readonly devUrl: string | null
  readonly icon: string
  readonly title: () => string
  /** The page is gone, or loads anew: whatever it was told is forgotten. */
  readonly pageGone: () => void
  /** The page's process is gone, and not because it was to go. */
  readonly crashed: (reason: string, exitCode: number) => void
  readonly place: PlaceKeeper
  /** Asked when the window is about to close: true hides it instead. */
  readonly staysBehind: () => boolean
  readonly log: Log
}

/** A page that was lost is loaded again, at most so often: one that dies at once would only go on dying. */
const reloadEveryMs = 10_000

const background = { dark: '#17191d', light: '#ffffff' } as const

/** The app's one window. */
export function createAppWindow(dependencies: AppWindowDependencies): AppWindow {
  const { devUrl, icon, title, pageGone, crashed, place, staysBehind, log } = dependencies
  let window: BrowserWindow | null = null

  function open(): BrowserWindow {
    const opened = new BrowserWindow({
      title: title(),
      icon,
      show: false,
      ...place.options(),
      minWidth: 600,
      minHeight: 400,
      autoHideMenuBar: true,
      backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
      webPreferences: {
        preload: join(import.meta.dirname, '../preload/index.cjs'),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: false,
      },
    })
    place.follow(opened)
    opened.once('ready-to-show', () => opened.show())
    opened.on('close', (event) => {
      if (!staysBehind()) return
      event.preventDefault()
      opened.hide()
    })
    opened.on('page-title-updated', (event) => event.preventDefault())
    opened.on('closed', () => {
      window = null
      pageGone()
    })
    confine(opened, devUrl, log)
    watch(opened, pageGone, crashed, log)
    void opened.loadURL(devUrl ?? `${appOrigin}/`).catch((error) => log.error(`the window could not load: ${error}`))
    return opened
  }

  nativeTheme.on('updated', () =>
    window?.setBackgroundColor(nativeTheme.shouldUseDarkColors ? background.dark : background.light),
  )

  return {
    current: () => window,
    show: () => {
      if (window === null) {
        window = open()
        return
      }
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
    },
    isTrusted: ({ sender, senderFrame }) =>
      window !== null &&
      sender === window.webContents &&
      senderFrame !== null &&
      senderFrame === window.webContents.mainFrame &&
      isOwnPage(senderFrame.url, devUrl),
  }
}

/** The window shows our page and nothing else; every link leaves for the system's browser. */
function confine(window: BrowserWindow, devUrl: string | null, log: Log): void {
  const { webContents } = window
  webContents.setWindowOpenHandler(({ url }) => {
    void openExternal(url, log)
    return { action: 'deny' }
  })
  webContents.on('will-frame-navigate', (event) => {
    if (isOwnPage(event.url, devUrl)) return
    event.preventDefault()
    if (!event.isMainFrame) void openExternal(event.url, log)
  })
  webContents.on('will-redirect', (event) => {
    if (!isOwnPage(event.url, devUrl)) event.preventDefault()
  })
  webContents.on('will-attach-webview', (event) => event.preventDefault())
}

function watch(window: BrowserWindow, pageGone: () => void, crashed: AppWindowDependencies['crashed'], log: Log): void {
  const { webContents } = window
  let reloadedAt = Number.NEGATIVE_INFINITY
  webContents.on('did-start-navigation', (details) => {
    if (details.isMainFrame && !details.isSameDocument) pageGone()
  })
  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.error(`the window's process is gone: ${reason} (${exitCode})`)
    pageGone()
    if (reason === 'clean-exit') return
    crashed(reason, exitCode)
    const wait = Math.max(0, reloadedAt + reloadEveryMs - performance.now())
    reloadedAt = performance.now() + wait
    setTimeout(() => !window.isDestroyed() && webContents.reload(), wait)
  })
  webContents.on('unresponsive', () => log.error('the window does not answer'))
  webContents.on('responsive', () => log.info('the window answers again'))
  webContents.on('preload-error', (_event, path, error) => log.error(`${path}: ${error.message}`))
  if (!app.isPackaged) {
    webContents.on('console-message', (...event) => log.debug(`page says: ${messageOf(event)}`))
  }
}

/** Electron 35 moved the message from the third argument into the event. */
function messageOf(event: readonly unknown[]): string {
  const [details, , message] = event
  return typeof message === 'string' ? message : String((details as { readonly message?: unknown }).message)
}
