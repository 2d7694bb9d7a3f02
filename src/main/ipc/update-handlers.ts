import type { UpdateChannels } from '../../shared/window/update-channels'
import type { Updates } from '../updates/updates'
import { done, type Handlers } from './reply'

/** Newer versions of the app, as a person asks for them. What takes long is told by pushes. */
export function updateHandlers(updates: Updates): Handlers<keyof UpdateChannels> {
  return {
    'update:state': async () => done(updates.state()),
    'update:check': async () => {
      void updates.check()
      return done(null)
    },
    'update:download': async () => {
      void updates.download()
      return done(null)
    },
    'update:cancel': async () => {
      updates.cancel()
      return done(null)
    },
    'update:agree': async ({ agreed }) => {
      await updates.agree(agreed)
      return done(null)
    },
  }
}
