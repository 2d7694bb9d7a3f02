import type { Jobs } from '../jobs'
import { done, type Handlers } from './reply'

/** A job that has ended meanwhile needs no cancelling: both are answered alike. */
export function jobHandlers(jobs: Pick<Jobs, 'cancel'>): Handlers<'job:cancel'> {
  return {
    'job:cancel': async ({ id }) => {
      jobs.cancel(id)
      return done(null)
    },
  }
}
