import type { DoctorChannels } from '../../shared/window/doctor-channels'
import type { RequestChannels } from '../../shared/window-contract'

/** What a main without any trouble answers about how feeds are doing. */
export const doctorAnswers: { readonly [C in keyof DoctorChannels]: () => RequestChannels[C]['reply'] } = {
  'feed:report': () => ({
    polls: [],
    addedAt: 0,
    lastSucceededAt: null,
    newestAt: null,
    postsPerWeek: 0,
    ledTo: null,
  }),
  'feeds:survey': () => ({ feeds: [], next: null }),
  'feed:seek': () => ({ type: 'only-here' }),
  'feed:change-address': () => ({ type: 'changed' }),
  'feed:restore-address': () => null,
  'feed:set-paused': () => null,
  'feed:wake': () => null,
}
