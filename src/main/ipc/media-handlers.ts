import type { StoreClient } from '../../shared/store-contract'
import type { MediaChannels } from '../../shared/window/media-channels'
import type { Announcer } from '../announcer'
import { texts } from '../texts'
import { done, type Handlers, refused } from './reply'

/** Whether a feed's pictures are shown, and where somebody stopped in a sound or film. */
export function mediaHandlers(dependencies: {
  readonly store: Pick<StoreClient, 'setPictures' | 'getMediaPlaces' | 'noteMediaPlace'>
  readonly announcer: Pick<Announcer, 'changed'>
}): Handlers<keyof MediaChannels> {
  const { store, announcer } = dependencies
  return {
    'feed:set-pictures': async (command) => {
      if (!(await store.setPictures(command)).changed) return refused(texts().refusals.noSuchFeed)
      announcer.changed({ feedIds: [command.feedId] })
      return done(null)
    },
    'media:places': async (query) => done(await store.getMediaPlaces(query)),
    'media:note-place': async (command) => done(await store.noteMediaPlace(command)),
  }
}
