import type { ArchiveTexts } from '../en/archive'
import type { Formats } from '../formats/formats'

export const archiveTexts = ({ plural }: Formats): ArchiveTexts => ({
  exportTitle: 'Artikel exportieren',
  exportButton: 'Exportieren …',
  exportHint: 'Artikel in einer Datei, zum Aufheben oder für einen anderen Rechner.',
  what: 'Was',
  scopes: {
    everything: 'Alles: Feeds, Artikel, gespeicherte Suchen, Regeln, Einstellungen',
    articles: 'Alle Artikel',
    starred: 'Artikel mit Stern',
  },
  form: 'Als',
  formats: {
    folder: 'Ordner: Archiv (JSON), Liste der Feeds (OPML), Seiten (HTML)',
    json: 'Archiv (JSON), das Courant wieder importieren kann',
    html: 'Seiten für jeden Browser (HTML), in einem Ordner',
  },
  noPasswords: 'Namen, Passwörter, zusätzliche Kopfzeilen und Proxys von Feeds bleiben auf diesem Rechner.',
  choosePlace: 'Ort wählen …',
  exported: (articles, name) => `${plural(articles, '# Artikel ist', '# Artikel sind')} in „${name}“.`,
  leftOut: (names) => `Nicht dabei, weil Feeds oder Ordner fehlen, die sie nennen: ${names}.`,
  leftOutTitle: (title) => `„${title}“`,
  leftOutMore: (count) => plural(count, '# weiteres', '# weitere'),
  notExported: 'Der Export wurde abgebrochen. Nichts davon ist übrig.',
  trouble: {
    'no-room': (name) => `Auf der Platte ist nicht genug Platz für „${name}“. Vom Export ist nichts übrig.`,
    'not-allowed': (name) => `„${name}“ darf dort nicht geschrieben werden. Wählen Sie einen anderen Ordner.`,
    exists: (name) => `Es gibt schon etwas mit dem Namen „${name}“. Wählen Sie einen anderen Namen.`,
    other: (name, reason) => `„${name}“ konnte nicht geschrieben werden: ${reason}`,
  },
  importTitle: 'Archiv importieren',
  importButton: 'Importieren …',
  importHint: 'Was Courant hier oder auf einem anderen Rechner exportiert hat, kommt zu dem, was hier ist.',
  importFacts:
    'Fehlende Feeds und Artikel kommen hinzu. Was hier ist, bleibt; gelesen oder mit Stern wird es, wo das Archiv es sagt. Vorher wird eine Sicherung angelegt.',
  withSettings: 'Auch die Einstellungen übernehmen',
  chooseFile: 'Archiv wählen …',
  imported: 'Archiv importiert',
  wasCancelled: 'Der Import wurde vor seinem Ende abgebrochen. Was bis dahin importiert war, ist hier.',
  hasFailed: (reason) => `Der Import endete vorzeitig: ${reason}`,
  wasCut: 'Die Datei hört vor ihrem Ende auf: Sie wurde abgeschnitten. Was sie hat, ist importiert.',
  addedFeeds: (feeds, folders) =>
    folders === 0
      ? plural(feeds, '# Feed kam hinzu.', '# Feeds kamen hinzu.')
      : `${plural(feeds, '# Feed kam hinzu', '# Feeds kamen hinzu')}, und ${plural(folders, '# Ordner', '# Ordner')}.`,
  addedArticles: (count) => plural(count, '# Artikel kam hinzu.', '# Artikel kamen hinzu.'),
  becameRead: (count) => plural(count, '# Artikel wurde gelesen.', '# Artikel wurden gelesen.'),
  becameStarred: (count) => plural(count, '# Artikel bekam einen Stern.', '# Artikel bekamen Sterne.'),
  alreadyThere: (count) =>
    plural(count, '# Artikel war schon da, so wie er ist.', '# Artikel waren schon da, so wie sie sind.'),
  addedSearches: (count) => plural(count, '# gespeicherte Suche kam hinzu.', '# gespeicherte Suchen kamen hinzu.'),
  addedRules: (count) => plural(count, '# Regel kam hinzu.', '# Regeln kamen hinzu.'),
  settingsTaken: 'Die Einstellungen wurden übernommen.',
  skipped: (count) =>
    plural(
      count,
      '# Eintrag blieb weg: nicht zu lesen, oder ein Feed oder Ordner fehlt, den er nennt.',
      '# Einträge blieben weg: nicht zu lesen, oder ein Feed oder Ordner fehlt, den sie nennen.',
    ),
  nothingNew: 'Nichts davon hat hier gefehlt.',
  takeBackHint:
    'Um es zurückzunehmen, stellen Sie die Sicherung wieder her, die vorher angelegt wurde: Einstellungen, Speicher.',
  noBackup: 'Vor dem Import konnte keine Sicherung angelegt werden, daher wurde nichts importiert.',
  refusals: {
    notAnArchive: (name) =>
      `„${name}“ ist kein Archiv von Courant. Listen von Feeds (OPML) importiert „Feeds importieren …“.`,
    newer: (name) =>
      `„${name}“ stammt von einem neueren Courant. Installieren Sie die neuere Version, um es zu importieren.`,
    unreadable: (name, reason) => `„${name}“ konnte nicht gelesen werden: ${reason}`,
    tooSlow: (name) => `„${name}“ braucht zu lange zum Lesen. Vielleicht ist es beschädigt.`,
  },
  pages: {
    titles: {
      everything: 'Artikel aus Courant',
      articles: 'Artikel aus Courant',
      starred: 'Artikel mit Stern aus Courant',
    },
    summary: (articles, when) => `${plural(articles, '# Artikel', '# Artikel')}, exportiert ${when}.`,
    span: (articles, oldest, newest) => `${plural(articles, '# Artikel', '# Artikel')}: ${oldest} bis ${newest}`,
    allFeeds: 'Alle Feeds',
    starred: 'Mit Stern',
  },
})
