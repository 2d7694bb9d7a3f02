import { app } from 'electron'
import type { UpdateState } from '../../shared/window/update-channels'
import { createLog } from '../log'
import { howInstalled } from './how-installed'
import { createUpdates, type Updates } from './updates'

/** Updates of this very copy of the app. A test's address stands in for the publisher's server, also from source. */
export function createAppUpdates(testAddress: string | null, tell: (state: UpdateState) => void): Updates {
  const installed = howInstalled({
    isPackaged: app.isPackaged || testAddress !== null,
    platform: process.platform,
    environment: process.env,
    program: process.execPath,
  })
  return createUpdates({
    off: installed.type === 'none' ? installed.because : null,
    load: async () => {
      if (installed.type === 'none') throw new Error('This copy does not update itself')
      const { loadUpdater } = await import('./electron-updater')
      return loadUpdater(installed, testAddress)
    },
    tell,
    log: createLog('updates'),
  })
}
