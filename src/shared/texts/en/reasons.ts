import type { Formats } from '../formats/formats'

/** Why a feed's next poll is when it is. */
export const reasonsTexts = ({ plural, span }: Formats) => ({
  neverPolled: 'This feed has not been looked at yet; it is next in line.',
  tick: 'This feed is looked at whenever feeds are refreshed.',
  retryAfter: (seconds: number) => `The server asked not to be called again for ${span(seconds)}.`,
  cacheControl: (seconds: number) => `The server says that its answer is good for ${span(seconds)}.`,
  expires: (seconds: number) => `The server says that nothing changes for ${span(seconds)}.`,
  feedTtl: (seconds: number) => `The feed itself asks to be read every ${span(seconds)}.`,
  skipHours: 'The feed names hours or days on which nothing is published; this is one of them.',
  hostLimit: (seconds: number) =>
    `The server asked for a pause or was out of service, so all of its feeds wait ${span(seconds)}.`,
  failing: (failures: number, seconds: number) =>
    plural(
      failures,
      `The last attempt failed, so the next one waits ${span(seconds)}.`,
      `The last # attempts failed, so the next one waits ${span(seconds)}.`,
    ),
  gone: 'The site says that this feed has ended. It is not looked at any more.',
})

export type ReasonsTexts = ReturnType<typeof reasonsTexts>
