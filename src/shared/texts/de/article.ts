import type { ArticleTexts } from '../en/article'

export const articleTexts = (): ArticleTexts => ({
  article: 'Artikel',
  articleText: 'Text des Artikels',
  files: 'Dateien',
  star: 'Stern setzen',
  unstar: 'Stern entfernen',
  markRead: 'Als gelesen markieren',
  markUnread: 'Als ungelesen markieren',
  openInBrowser: 'Im Browser öffnen',
  nextUnread: 'Nächster ungelesener',
  foundAt: (time) => `Gefunden: ${time}`,
  noneSelected: 'Kein Artikel ausgewählt',
  noneSelectedHint: (key) => [
    'Wählen Sie einen aus der Liste, oder drücken Sie ',
    key,
    ' für den nächsten ungelesenen.',
  ],
  cannotBeShown: 'Dieser Artikel kann nicht angezeigt werden',
  isGone: 'Diesen Artikel gibt es nicht mehr.',
})
