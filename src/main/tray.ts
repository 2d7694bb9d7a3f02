import { app, Menu, nativeImage, Tray } from 'electron'
import { texts } from './texts'

export interface AppTray {
  /** Shows the icon, or takes it away. */
  setShown(shown: boolean): void
  readonly isShown: () => boolean
  unread(count: number): void
  paused(paused: boolean): void
  /** The language changed. */
  redraw(): void
}

export interface TrayDependencies {
  readonly icon: string
  readonly show: () => void
  readonly nextUnread: () => void
  readonly refresh: () => void
  readonly setPaused: (paused: boolean) => void
}

/** Large enough for a tray on a dense screen; the desktop makes it smaller. */
const iconPixels = 48

/**
 * The icon in the tray (on Linux a StatusNotifierItem), with the number of unread articles and a menu. The app's badge shows the number
 * where the desktop has one.
 */
export function createTray(dependencies: TrayDependencies): AppTray {
  const { icon, show, nextUnread, refresh, setPaused } = dependencies
  let tray: Tray | null = null
  let unread = 0
  let paused = false

  function draw(): void {
    const say = texts().tray
    tray?.setToolTip(unread === 0 ? 'Courant' : `Courant: ${say.unread(unread)}`)
    tray?.setContextMenu(
      Menu.buildFromTemplate([
        { label: say.unread(unread), enabled: false },
        { label: say.show, click: show },
        { label: say.next, enabled: unread > 0, click: nextUnread },
        { type: 'separator' },
        { label: say.refresh, enabled: !paused, click: refresh },
        { label: say.pause, type: 'checkbox', checked: paused, click: ({ checked }) => setPaused(checked) },
        { type: 'separator' },
        { label: say.quit, click: () => app.quit() },
      ]),
    )
  }

  return {
    isShown: () => tray !== null,
    setShown: (shown) => {
      if (shown === (tray !== null)) return
      if (!shown) {
        tray?.destroy()
        tray = null
        return
      }
      tray = new Tray(nativeImage.createFromPath(icon).resize({ width: iconPixels, height: iconPixels }))
      tray.on('click', show)
      draw()
    },
    unread: (count) => {
      if (count === unread) return
      unread = count
      app.setBadgeCount(count)
      draw()
    },
    paused: (now) => {
      if (now === paused) return
      paused = now
      draw()
    },
    redraw: draw,
  }
}
