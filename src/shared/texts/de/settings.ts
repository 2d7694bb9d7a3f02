import type { SettingsTexts } from '../en/settings'
import type { Formats } from '../formats/formats'

export const settingsTexts = ({ plural }: Formats): SettingsTexts => ({
  title: 'Einstellungen',
  find: 'Einstellung finden',
  none: 'Keine Einstellung hat diese Wörter.',
  found: (count) => plural(count, '# Einstellung', '# Einstellungen'),
  sections: {
    window: 'Fenster',
    lists: 'Listen',
    web: 'Das Web',
    keys: 'Tasten',
  },
  appearance: 'Aussehen',
  theme: { system: 'Wie das System', light: 'Hell', dark: 'Dunkel', sepia: 'Sepia' },
  language: 'Sprache',
  languageOfSystem: 'Wie das System',
  tick: 'Nach neuen Artikeln sehen',
  tickHint: 'Ein Feed, dessen Server mehr Zeit verlangt, bekommt sie.',
  every: (minutes) => (minutes === 60 ? 'Jede Stunde' : plural(minutes, 'Jede Minute', 'Alle # Minuten')),
  notifications: 'Benachrichtigungen',
  notificationsHint: 'Für Feeds, deren Benachrichtigungen eingeschaltet sind.',
  images: 'Bilder aus dem Web',
  imagesHint: 'Ausgeschaltet erfährt kein Server, dass Sie einen Artikel geöffnet haben.',
  layoutOfArticles: 'Darstellung der Artikel',
  orderOfFeeds: 'Reihenfolge der Feeds',
  hideReadHint: 'Der gewählte Feed bleibt in Sicht.',
  markScrolledHint: 'Artikel, die beim Scrollen oben aus der Liste gehen. Sprünge markieren nichts.',
  keys: 'Tasten ändern …',
  keysHint: 'Jeder Befehl kann andere Tasten bekommen.',
  responsiveness: 'Reaktionszeiten …',
})
