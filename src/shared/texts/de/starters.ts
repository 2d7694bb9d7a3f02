import type { StartersTexts } from '../en/starters'
import type { Formats } from '../formats/formats'

export const startersTexts = ({ plural }: Formats): StartersTexts => ({
  open: 'Mit ein paar Feeds beginnen …',
  title: 'Ein paar Feeds für den Anfang',
  ours: 'Ausgesucht haben sie die Leute, die Courant machen. Niemand hat für einen Platz bezahlt, und kein Server wird gefragt, bevor Sie seinen Feed abonnieren: Die Liste liegt der App bei. Eine Adresse kann sich seither geändert haben; die Seitenleiste sagt es dann.',
  language: 'Sprache der Feeds',
  topics: {
    news: 'Nachrichten',
    science: 'Wissenschaft',
    environment: 'Umwelt',
    technology: 'Technik',
    programming: 'Programmieren',
    culture: 'Kultur',
    comics: 'Comics und Humor',
    podcasts: 'Zum Hören',
  },
  allOf: (topic) => `Alle: ${topic}`,
  followed: 'schon abonniert',
  inFolders: 'In einem Ordner für jedes Thema',
  followNone: 'Abonnieren',
  follow: (count) => plural(count, '# Feed abonnieren', '# Feeds abonnieren'),
  added: (count) =>
    plural(
      count,
      'Sie haben # Feed abonniert. Seine Artikel kommen gleich.',
      'Sie haben # Feeds abonniert. Ihre Artikel kommen nacheinander.',
    ),
})
