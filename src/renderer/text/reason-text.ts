import { assertNever } from '../../shared/assert-never'
import type { PollReason } from '../../shared/model'
import type { Texts } from '../../shared/texts/texts'

/** Why a feed's next poll is when it is: the answer to "why not sooner". */
export function reasonText({ reasons }: Texts, reason: PollReason): string {
  switch (reason.type) {
    case 'never-polled':
      return reasons.neverPolled
    case 'tick':
      return reasons.tick
    case 'retry-after':
      return reasons.retryAfter(reason.seconds)
    case 'cache-control':
      return reasons.cacheControl(reason.seconds)
    case 'expires':
      return reasons.expires(reason.seconds)
    case 'feed-ttl':
      return reasons.feedTtl(reason.seconds)
    case 'skip-hours':
      return reasons.skipHours
    case 'host-limit':
      return reasons.hostLimit(reason.seconds)
    case 'failing':
      return reasons.failing(reason.failures, reason.seconds)
    case 'gone':
      return reasons.gone
    default:
      return assertNever(reason)
  }
}
