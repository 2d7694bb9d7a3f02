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
  putAside: (count, size) =>
    plural(
      count,
      `Daneben liegt # Datei, die einer Sicherung gewichen ist (${bytes(size)}). Die neuesten zwei jeder Art bleiben, andere gehen nach dreißig Tagen.`,
      `Daneben liegen # Dateien, die einer Sicherung gewichen sind (${bytes(size)}). Die neuesten zwei jeder Art bleiben, andere gehen nach dreißig Tagen.`,
    ),
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
  backUp: 'Jetzt sichern',
  backUpHint:
    'Jeden Tag wird eine Kopie angelegt; die letzten sieben bleiben, oder weniger, wo sie mehr als ein Viertel des freien Platzes nähmen.',
  backedUp: 'Die Sicherung ist angelegt und in Ordnung.',
  notBackedUp: 'Es wurde keine Sicherung angelegt.',
  restore: 'Wiederherstellen …',
  restoreHint:
    'Courant startet neu mit der gewählten Sicherung. Was jetzt da ist, bleibt unter anderem Namen erhalten.',
  backup: 'Sicherung',
  backupOf: (time, size) => `${time}, ${bytes(size)}`,
  restored: (time, kept) =>
    `Die Sicherung von ${time} ist wiederhergestellt.${kept === null ? '' : ` Was vorher da war, heißt nun ${kept}.`}`,
  recovered: (time, kept) =>
    `Die Datei mit Ihren Artikeln war beschädigt, darum trat die Sicherung von ${time} an ihre Stelle.${kept === null ? '' : ` Die beschädigte Datei heißt nun ${kept}.`}`,
  notRestored: (time, reason) =>
    `Die Sicherung von ${time} konnte nicht wiederhergestellt werden: ${reason ?? 'Sie ist beschädigt, nicht mehr da oder von einem neueren Courant'}. Ihre Artikel sind, wie sie waren.`,
  noSuchBackup: 'Diese Sicherung gibt es nicht.',
  cannotOpen: 'Ihre Artikel lassen sich nicht öffnen',
  folder: 'Profilordner',
  folderHint: 'Einstellungen, Artikel, Sicherungen und Protokolle sind Dateien in einem Ordner.',
  openFolder: 'Ordner öffnen',
  quit: 'Beenden',
  restoreOf: (time) => `Die Sicherung von ${time} wiederherstellen`,
})
