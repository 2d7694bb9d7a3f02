import type { RhythmTexts } from '../en/rhythm'
import type { Formats } from '../formats/formats'

export const rhythmTexts = ({ plural }: Formats): RhythmTexts => ({
  perDay: (count) => plural(count, 'environ # par jour', 'environ # par jour'),
  perWeek: (count) => plural(count, 'environ # par semaine', 'environ # par semaine'),
  perMonth: (count) => plural(count, 'environ # par mois', 'environ # par mois'),
  rarely: 'rarement',
  silentSince: (month) => `rien depuis ${month}`,
})
