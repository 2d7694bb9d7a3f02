import type { SurveyTexts } from '../en/survey'
import type { Formats } from '../formats/formats'

/** Welche Feeds gestört, verstummt oder gesprächig sind. */
export const surveyTexts = ({ number, plural }: Formats): SurveyTexts => ({
  title: 'Zustand der Feeds',
  kinds: 'Welche Feeds',
  kind: {
    sick: (count) => `Gestört (${number(count)})`,
    silent: (count) => `Verstummt (${number(count)})`,
    noisy: (count) => `Gesprächig (${number(count)})`,
  },
  what: {
    sick: 'Feeds, deren letzte Abfrage scheiterte, die zu Ende sind oder die Sie angehalten haben.',
    silent: 'Feeds ohne Artikel seit einem Jahr oder länger.',
    noisy: 'Feeds mit fünfzig Artikeln pro Woche oder mehr.',
  },
  order: 'Reihenfolge',
  orders: { worst: 'Schlimmste zuerst', name: 'Nach Namen', unread: 'Meiste ungelesene zuerst' },
  none: {
    sick: 'Allen Feeds geht es gut.',
    silent: 'Jeder Feed hat innerhalb eines Jahres etwas gebracht.',
    noisy: 'Kein Feed bringt so viel.',
  },
  counting: 'Wird gezählt …',
  counted: (count) => plural(count, '# Feed', '# Feeds'),
  lastArticle: (month) => `Letzter Artikel im ${month}`,
  noArticle: 'Hatte nie einen Artikel',
  unread: (count) => plural(count, '# ungelesen', '# ungelesen'),
  show: 'Zustand zeigen',
})
