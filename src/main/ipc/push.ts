import type { BrowserWindow } from 'electron'
import type { Running } from '../../shared/running-notes'
import type { PushChannel, PushChannels } from '../../shared/window-contract'
import { type Log, reasonOf } from '../log'

export interface Push {
  /** Sends to the window once it listens; before, only what a person clicked is kept for it, the latest of its kind. */
  send<C extends PushChannel>(channel: C, payload: PushChannels[C]): void
  /** The window listens from now on. */
  ready(): void
  /** The window is gone or loads anew. */
  gone(): void
}

/** The only way to tell the window something unasked. */
export function createPush(currentWindow: () => BrowserWindow | null, running: Running, log: Log): Push {
  let isReady = false
  let kept: (() => void)[] = []

  function deliver(channel: PushChannel, payload: unknown): void {
    const window = currentWindow()
    if (window === null || window.isDestroyed()) return
    try {
      running(`push ${channel}`, () => window.webContents.send(channel, payload))
    } catch (error) {
      log.error(`${channel} could not be sent to the window: ${reasonOf(error)}`)
    }
  }

  return {
    send: (channel, payload) => {
      if (isReady) deliver(channel, payload)
      else if (channel === 'reveal' || channel === 'command' || channel === 'asked')
        kept = [() => deliver(channel, payload)]
    },
    ready: () => {
      isReady = true
      for (const send of kept.splice(0)) send()
    },
    gone: () => {
      isReady = false
    },
  }
}
