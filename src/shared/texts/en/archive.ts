import type { ArchiveScope } from '../../archive'
import type { ExportFormat, FileTrouble } from '../../store/archive'
import type { Formats } from '../formats/formats'

/** Articles and all else, written to a file and read from one. */
export const archiveTexts = ({ plural }: Formats) => ({
  exportTitle: 'Export articles',
  exportButton: 'Export…',
  exportHint: 'Articles in a file, to keep or to take to another computer.',
  what: 'What',
  scopes: {
    everything: 'Everything: feeds, articles, saved searches, rules, settings',
    articles: 'All articles',
    starred: 'Starred articles',
  } satisfies Record<ArchiveScope, string>,
  form: 'As',
  formats: {
    folder: 'A folder: archive (JSON), list of feeds (OPML), pages (HTML)',
    json: 'An archive (JSON), which Courant can import again',
    html: 'Pages for any browser (HTML), in a folder',
  } satisfies Record<ExportFormat, string>,
  noPasswords: 'Names, passwords, extra headers and proxies of feeds stay on this computer.',
  choosePlace: 'Choose where…',
  exported: (articles: number, name: string) => `${plural(articles, '# article is', '# articles are')} in “${name}”.`,
  leftOut: (names: string) => `Left out, because feeds or folders that they name are gone: ${names}.`,
  leftOutTitle: (title: string) => `“${title}”`,
  leftOutMore: (count: number) => plural(count, '# other', '# others'),
  notExported: 'The export was cancelled. Nothing is left of it.',
  trouble: {
    'no-room': (name: string) => `There is not enough room on the disk for “${name}”. Nothing is left of the export.`,
    'not-allowed': (name: string) => `“${name}” may not be written there. Choose another folder.`,
    exists: (name: string) => `There is something called “${name}” already. Choose another name.`,
    other: (name: string, reason: string) => `“${name}” could not be written: ${reason}`,
  } satisfies Record<FileTrouble, (name: string, reason: string) => string>,
  importTitle: 'Import an archive',
  importButton: 'Import…',
  importHint: 'What Courant exported here or on another computer is added to what is here.',
  importFacts:
    'Feeds and articles that are missing are added. What is here stays; it becomes read or starred where the archive says so. A backup is made first.',
  withSettings: 'Take over the settings, too',
  chooseFile: 'Choose the archive…',
  imported: 'Archive imported',
  wasCancelled: 'The import was cancelled before its end. What was imported until then is here.',
  hasFailed: (reason: string) => `The import ended early: ${reason}`,
  wasCut: 'The file ends before its end: it was cut. What it has was imported.',
  addedFeeds: (feeds: number, folders: number) =>
    folders === 0
      ? plural(feeds, '# feed was added.', '# feeds were added.')
      : `${plural(feeds, '# feed was added', '# feeds were added')}, and ${plural(folders, '# folder', '# folders')}.`,
  addedArticles: (count: number) => plural(count, '# article was added.', '# articles were added.'),
  becameRead: (count: number) => plural(count, '# article became read.', '# articles became read.'),
  becameStarred: (count: number) => plural(count, '# article got a star.', '# articles got stars.'),
  alreadyThere: (count: number) =>
    plural(count, '# article was there already, as it is.', '# articles were there already, as they are.'),
  addedSearches: (count: number) => plural(count, '# saved search was added.', '# saved searches were added.'),
  addedRules: (count: number) => plural(count, '# rule was added.', '# rules were added.'),
  settingsTaken: 'The settings were taken over.',
  skipped: (count: number) =>
    plural(
      count,
      '# entry was left out: it could not be read, or names a feed or a folder that is missing.',
      '# entries were left out: they could not be read, or name a feed or a folder that is missing.',
    ),
  nothingNew: 'Nothing in it was missing here.',
  takeBackHint: 'To take it back, restore the backup that was made before: Settings, Storage.',
  noBackup: 'No backup could be made before the import, so nothing was imported.',
  refusals: {
    notAnArchive: (name: string) =>
      `“${name}” is no archive of Courant. Lists of feeds (OPML) are imported by “Import feeds…”.`,
    newer: (name: string) => `“${name}” was written by a newer Courant. Install the newer version to import it.`,
    unreadable: (name: string, reason: string) => `“${name}” could not be read: ${reason}`,
    tooSlow: (name: string) => `“${name}” takes too long to be read. It may be damaged.`,
  },
  pages: {
    titles: {
      everything: 'Articles from Courant',
      articles: 'Articles from Courant',
      starred: 'Starred articles from Courant',
    } satisfies Record<ArchiveScope, string>,
    summary: (articles: number, when: string) => `${plural(articles, '# article', '# articles')}, exported ${when}.`,
    span: (articles: number, oldest: string, newest: string) =>
      `${plural(articles, '# article', '# articles')}: ${oldest} to ${newest}`,
    allFeeds: 'All feeds',
    starred: 'Starred',
  },
})

export type ArchiveTexts = ReturnType<typeof archiveTexts>
