import { readFile } from 'node:fs/promises'
import { type BrowserWindow, type BrowserWindowConstructorOptions, screen } from 'electron'
import type { Clock } from './clock'
import { type Log, reasonOf } from './log'
import { placeOnScreens, readPlace, type WindowPlace } from './window-place'
import { writeWhole } from './write-whole'

/** Remembers where the window is. It lies in a file of its own: the window opens before the store does. */
export interface PlaceKeeper {
  /** Reads what is remembered; to be awaited before the first window. */
  load(): Promise<void>
  /** For a new window. */
  options(): Pick<BrowserWindowConstructorOptions, 'x' | 'y' | 'width' | 'height'>
  /** Restores what options cannot, and follows the window from now on. */
  follow(window: BrowserWindow): void
}

const usual = { width: 1180, height: 760 }
/** A window that is dragged moves many times a second. */
const restMs = 500

export function createPlaceKeeper(path: string, clock: Clock, log: Log): PlaceKeeper {
  let place: WindowPlace | null = null
  let cancelWait: (() => void) | null = null

  async function write(): Promise<void> {
    try {
      await writeWhole(path, JSON.stringify(place))
    } catch (error) {
      log.warn(`the window's place could not be kept: ${reasonOf(error)}`)
    }
  }

  function note(window: BrowserWindow): void {
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return
    place = { ...window.getNormalBounds(), maximized: window.isMaximized() }
    cancelWait?.()
    cancelWait = clock.after(restMs, () => {
      cancelWait = null
      void write()
    })
  }

  return {
    load: async () => {
      place = readPlace(await readFile(path, 'utf8').catch(() => ''))
    },
    options: () => {
      if (place === null) return usual
      return (
        placeOnScreens(
          place,
          screen.getAllDisplays().map(({ workArea }) => workArea),
        ) ?? usual
      )
    },
    follow: (window) => {
      if (place?.maximized) window.maximize()
      for (const event of ['resize', 'move', 'maximize', 'unmaximize'] as const) {
        window.on(event as 'resize', () => note(window))
      }
    },
  }
}
