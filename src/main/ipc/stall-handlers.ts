import type { StallMeter } from '../stall-meter'
import { done, type Handlers } from './reply'

/** What the window tells of its own stalls, and what it is shown of all. `firstUse` is called once the window is usable. */
export function stallHandlers(
  meter: Pick<StallMeter, 'usable' | 'stalled' | 'page'>,
  firstUse: () => void,
): Handlers<'app:usable' | 'app:stalled' | 'app:stalls'> {
  let isUsed = false
  return {
    'app:usable': async () => {
      meter.usable()
      if (!isUsed) firstUse()
      isUsed = true
      return done(null)
    },
    'app:stalled': async ({ stalls }) => {
      for (const stall of stalls) meter.stalled('window', stall)
      return done(null)
    },
    'app:stalls': async () => done(meter.page()),
  }
}
