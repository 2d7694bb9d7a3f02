import type { StoreClient } from '../../shared/store-contract'
import type { InstalledFaces } from '../../shared/typefaces'
import type { RoundStatus } from '../../shared/window/round-status'
import { reasonOf } from '../log'
import type { SettingsCache } from '../settings-cache'
import { texts } from '../texts'
import { externalAddress } from '../window-policy'
import { done, type Handlers, refused } from './reply'

type AppChannels = 'app:bootstrap' | 'settings:set' | 'app:faces' | 'link:open' | 'link:copy' | 'text:copy'

/** The window's first picture, the settings, and links. `windowReady` is called before the picture is taken. */
export function appHandlers(dependencies: {
  readonly store: Pick<StoreClient, 'packFeeds' | 'listFolders' | 'listSavedSearches'>
  readonly settings: SettingsCache
  readonly roundStatus: () => RoundStatus
  readonly windowReady: () => void
  readonly facesFound: (faces: InstalledFaces) => void
  readonly openLink: (address: string) => Promise<boolean>
  readonly copyText: (text: string) => void
  /** Throws where the system refuses. */
  readonly startAtLogin: (on: boolean) => Promise<void>
  readonly version: string
  readonly runtime: string
  readonly systemLocales: readonly string[]
}): Handlers<AppChannels> {
  const { store, settings, roundStatus, version, runtime, systemLocales } = dependencies
  return {
    'app:bootstrap': async () => {
      const loaded = await settings.load()
      // Ready before the list is read: a change after the reading is pushed, never lost between the two.
      dependencies.windowReady()
      const [{ feeds, counts }, folders, savedSearches] = await Promise.all([
        store.packFeeds({}),
        store.listFolders({}),
        store.listSavedSearches({}),
      ])
      return done({
        feeds,
        folders,
        savedSearches,
        counts,
        settings: loaded,
        round: roundStatus(),
        version,
        runtime,
        systemLocales,
      })
    },
    'app:faces': async ({ faces }) => {
      dependencies.facesFound(faces)
      return done(null)
    },
    'settings:set': async ({ settings: change }) => {
      if (change.startAtLogin !== undefined && change.startAtLogin !== settings.current().startAtLogin) {
        try {
          await dependencies.startAtLogin(change.startAtLogin)
        } catch (error) {
          return refused(texts().refusals.start.notAtLogin(reasonOf(error)))
        }
      }
      return done(await settings.change(change))
    },
    'link:open': async ({ url }) =>
      (await dependencies.openLink(url)) ? done(null) : refused(texts().refusals.linkNotOpened),
    'link:copy': async ({ url }) => {
      const address = externalAddress(url)
      if (address === null) return refused(texts().refusals.linkNotCopied)
      dependencies.copyText(address)
      return done(null)
    },
    'text:copy': async ({ text }) => {
      dependencies.copyText(text)
      return done(null)
    },
  }
}
