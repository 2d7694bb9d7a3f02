import type { Formats } from '../formats/formats'

/** How often a feed posts, in the middle of a line. */
export const rhythmTexts = ({ plural }: Formats) => ({
  perDay: (count: number) => plural(count, 'about one a day', 'about # a day'),
  perWeek: (count: number) => plural(count, 'about one a week', 'about # a week'),
  perMonth: (count: number) => plural(count, 'about one a month', 'about # a month'),
  rarely: 'rarely',
  silentSince: (month: string) => `nothing since ${month}`,
})

export type RhythmTexts = ReturnType<typeof rhythmTexts>
