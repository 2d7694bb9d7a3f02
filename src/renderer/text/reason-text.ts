import { assertNever } from '../../shared/assert-never'
import type { PollReason } from '../../shared/model'
import { countOf, formatSpan } from './amount'

/** Why a feed's next poll is when it is: the answer to "why not sooner". */
export function reasonText(reason: PollReason): string {
  switch (reason.type) {
    case 'never-polled':
      return 'This feed has not been looked at yet; it is next in line.'
    case 'tick':
      return 'This feed is looked at whenever feeds are refreshed.'
    case 'retry-after':
      return `The server asked not to be called again for ${formatSpan(reason.seconds)}.`
    case 'cache-control':
      return `The server says that its answer is good for ${formatSpan(reason.seconds)}.`
    case 'expires':
      return `The server says that nothing changes for ${formatSpan(reason.seconds)}.`
    case 'feed-ttl':
      return `The feed itself asks to be read every ${formatSpan(reason.seconds)}.`
    case 'skip-hours':
      return 'The feed names hours or days on which nothing is published; this is one of them.'
    case 'host-limit':
      return `Another feed of the same server was told to wait, so this one waits ${formatSpan(reason.seconds)} too.`
    case 'failing':
      return `The last ${reason.failures === 1 ? 'attempt' : countOf(reason.failures, 'attempt')} failed, so the next one waits ${formatSpan(reason.seconds)}.`
    case 'gone':
      return 'The site says that this feed has ended. It is not looked at any more.'
    default:
      return assertNever(reason)
  }
}
