/** How often a feed posts, as far as the dates of its items tell; see `feed/posting-rhythm.ts`. */
export type PostingRhythm =
  | { readonly type: 'per-day' | 'per-week' | 'per-month'; readonly count: number }
  /** Less than once a month. */
  | { readonly type: 'rarely' }
  /** Nothing for a year or more. */
  | { readonly type: 'silent'; readonly since: number }
  | { readonly type: 'unknown' }
