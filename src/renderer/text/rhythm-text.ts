import { assertNever } from '../../shared/assert-never'
import type { PostingRhythm } from '../../shared/posting-rhythm'
import { formatNumber } from './amount'

const month = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric' })

/** How often a feed posts, in the middle of a line; empty where nobody knows. */
export function rhythmText(rhythm: PostingRhythm): string {
  switch (rhythm.type) {
    case 'per-day':
      return `about ${formatNumber(rhythm.count)} a day`
    case 'per-week':
      return rhythm.count === 7 ? 'about one a day' : `about ${amount(rhythm.count)} a week`
    case 'per-month':
      return `about ${amount(rhythm.count)} a month`
    case 'rarely':
      return 'rarely'
    case 'silent':
      return `nothing since ${month.format(rhythm.since)}`
    case 'unknown':
      return ''
    default:
      return assertNever(rhythm)
  }
}

const amount = (count: number): string => (count === 1 ? 'one' : formatNumber(count))
