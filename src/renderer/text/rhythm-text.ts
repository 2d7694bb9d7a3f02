import { assertNever } from '../../shared/assert-never'
import type { PostingRhythm } from '../../shared/posting-rhythm'
import type { Texts } from '../../shared/texts/texts'

/** How often a feed posts, in the middle of a line; empty where nobody knows. */
export function rhythmText({ rhythm: say, formats }: Texts, rhythm: PostingRhythm): string {
  switch (rhythm.type) {
    case 'per-day':
      return say.perDay(rhythm.count)
    case 'per-week':
      return rhythm.count === 7 ? say.perDay(1) : say.perWeek(rhythm.count)
    case 'per-month':
      return say.perMonth(rhythm.count)
    case 'rarely':
      return say.rarely
    case 'silent':
      return say.silentSince(formats.monthAndYear(rhythm.since))
    case 'unknown':
      return ''
    default:
      return assertNever(rhythm)
  }
}
