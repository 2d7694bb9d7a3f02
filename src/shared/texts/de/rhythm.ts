import type { RhythmTexts } from '../en/rhythm'
import type { Formats } from '../formats/formats'

export const rhythmTexts = ({ plural }: Formats): RhythmTexts => ({
  perDay: (count) => plural(count, 'etwa einer am Tag', 'etwa # am Tag'),
  perWeek: (count) => plural(count, 'etwa einer pro Woche', 'etwa # pro Woche'),
  perMonth: (count) => plural(count, 'etwa einer im Monat', 'etwa # im Monat'),
  rarely: 'selten',
  silentSince: (month) => `nichts seit ${month}`,
})
