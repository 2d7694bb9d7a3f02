import type { StorageTexts } from '../en/storage'
import type { Formats } from '../formats/formats'

export const storageTexts = ({ plural, bytes }: Formats): StorageTexts => ({
  title: 'Speicher',
  keep: 'Artikel behalten',
  keepHint: 'Artikel mit Stern bleiben, was immer hier gewählt ist.',
  keepOfFeed: 'Artikel bleiben',
  asInSettings: 'Wie in den Einstellungen',
  keepUnread: 'Ungelesene Artikel behalten',
  rules: {
    forever: 'Für immer',
    '1-month': 'Einen Monat',
    '3-months': 'Drei Monate',
    '1-year': 'Ein Jahr',
    'newest-50': 'Die neuesten 50 jedes Feeds',
    'newest-200': 'Die neuesten 200 jedes Feeds',
    'newest-1000': 'Die neuesten 1.000 jedes Feeds',
  },
  size: (size, free) => `${bytes(size)} auf der Platte, davon ${bytes(free)} ungenutzt.`,
  never: 'Noch nie gemacht.',
  last: (when) => `Zuletzt gemacht: ${when}.`,
  cleanUp: 'Jetzt aufräumen',
  wouldDelete: (count) =>
    count === 0
      ? 'Nichts ist alt genug, um gelöscht zu werden.'
      : plural(count, 'Würde # Artikel löschen.', 'Würde # Artikel löschen.'),
  counting: 'Wird gezählt …',
  cleaned: (count, isCancelled) => {
    if (isCancelled)
      return plural(count, '# Artikel gelöscht, dann angehalten.', '# Artikel gelöscht, dann angehalten.')
    return plural(count, '# Artikel gelöscht.', '# Artikel gelöscht.')
  },
  compact: 'Platz zurückgeben',
  cannotCompact: 'Diese Datei stammt von einer älteren Version und behält ihre Größe; neue Artikel füllen den Platz.',
  compacted: (size) => `${bytes(size)} an die Platte zurückgegeben.`,
  rebuild: 'Suche neu aufbauen',
  rebuildHint: 'Falls etwas nicht gefunden wird, das da ist.',
  rebuilt: (count, isCancelled) =>
    isCancelled ? 'Die Suche bleibt, wie sie war.' : plural(count, '# Artikel neu erfasst.', '# Artikel neu erfasst.'),
})
