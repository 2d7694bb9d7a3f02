import type { OrganisingTexts } from '../en/organising'
import type { Formats } from '../formats/formats'

export const organisingTexts = ({ number, plural }: Formats): OrganisingTexts => ({
  newFolder: 'Neuer Ordner',
  sidebarOptions: 'Optionen der Seitenleiste',
  sortBy: 'Sortieren',
  sort: { hand: 'In meiner Reihenfolge', name: 'Nach Namen', unread: 'Nach Ungelesenem' },
  hideRead: 'Gelesenes ausblenden',
  importFeeds: 'Feeds importieren …',
  exportFeeds: 'Feeds exportieren …',
  rename: 'Umbenennen',
  nameOf: (title) => `Name von ${title}`,
  moveTo: 'In Ordner verschieben …',
  moveTitle: (title) => `„${title}“ verschieben`,
  folder: 'Ordner',
  top: 'Kein Ordner',
  move: 'Verschieben',
  newFolderInside: 'Neuer Ordner darin',
  deleteFolder: 'Ordner löschen',
  deleted: (title) => `Der Ordner „${title}“ ist gelöscht. Seine Feeds sind eine Ebene höher.`,
  moved: (title, place, of) => `${title}: ${number(place)} von ${number(of)}`,
  movedInto: (title, folder) => `${title} ist jetzt in ${folder}.`,
  atTheEnd: (title) => `${title} kann nicht weiter.`,
  sortedOtherwise: 'Von Hand verschoben wird nur, solange die Seitenleiste in Ihrer Reihenfolge ist.',
  emptyFolder: 'Dieser Ordner ist leer',
  emptyFolderHint: 'Ziehen Sie Feeds darauf, oder wählen Sie „In Ordner verschieben …“ im Menü eines Feeds.',
  nothingToday: 'Heute noch nichts',
  nothingTodayHint: 'Artikel von heute erscheinen hier, sobald sie kommen.',
  inThisFolder: 'In diesem Ordner',
  dropHere: 'Liste hier ablegen, um ihre Feeds zu importieren',
  dropAddress: 'Legen Sie die Adresse hier ab, um ihre Feeds zu suchen',
  exported: (name) => `Ihre Feeds stehen in „${name}“.`,
  imported: 'Feeds importiert',
  addedFeeds: (feeds, folders) =>
    folders === 0
      ? plural(feeds, '# Feed ist neu.', '# Feeds sind neu.')
      : `${plural(feeds, '# Feed', '# Feeds')} und ${plural(folders, '# Ordner', '# Ordner')} sind neu.`,
  alreadyThere: (count) => plural(count, '# Feed war schon da.', '# Feeds waren schon da.'),
  skipped: (count) => plural(count, '# Eintrag wurde ausgelassen:', '# Einträge wurden ausgelassen:'),
  andMore: (count) => `und ${number(count)} weitere`,
  why: { 'not-an-address': 'keine Webadresse', 'not-a-feed': 'kein Feed', twice: 'zweimal in der Liste' },
  withoutLogin: (count) =>
    plural(
      count,
      '# Adresse enthielt ein Passwort, das ausgelassen wurde. Geben Sie es unter Details an.',
      '# Adressen enthielten Passwörter, die ausgelassen wurden. Geben Sie sie unter Details an.',
    ),
  cut: 'Die Liste war länger, als Courant liest; ihr Ende fehlt.',
  cancelled: 'Der Import wurde vor dem Ende abgebrochen.',
  failed: 'Der Import endete vorzeitig: Die Feeds konnten nicht gespeichert werden.',
  takeBack: 'Zurücknehmen',
  takenBack: 'Der Import ist zurückgenommen.',
})
