import type { KeepRule } from '../../keep-rule'
import type { Formats } from '../formats/formats'

/** The section Storage of the settings, and how long a feed's articles are kept. */
export const storageTexts = ({ plural, bytes }: Formats) => ({
  title: 'Storage',
  keep: 'Keep articles',
  keepHint: 'Starred articles stay, whatever is chosen here.',
  keepOfFeed: 'Articles are kept',
  asInSettings: 'As in the settings',
  keepUnread: 'Keep unread articles',
  rules: {
    forever: 'For ever',
    '1-month': 'For a month',
    '3-months': 'For three months',
    '1-year': 'For a year',
    'newest-50': 'The newest 50 of each feed',
    'newest-200': 'The newest 200 of each feed',
    'newest-1000': 'The newest 1,000 of each feed',
  } satisfies Record<KeepRule, string>,
  size: (size: number, free: number) => `${bytes(size)} on the disk, ${bytes(free)} of it unused.`,
  putAside: (count: number, size: number) =>
    plural(
      count,
      `# file that gave way to a backup lies beside it (${bytes(size)}). The newest two of a kind stay, others go after thirty days.`,
      `# files that gave way to a backup lie beside it (${bytes(size)}). The newest two of a kind stay, others go after thirty days.`,
    ),
  never: 'Not done yet.',
  last: (when: string) => `Last done ${when}.`,
  cleanUp: 'Clean up now',
  wouldDelete: (count: number) =>
    count === 0
      ? 'Nothing is old enough to be deleted.'
      : plural(count, 'Would delete # article.', 'Would delete # articles.'),
  counting: 'Counting…',
  cleaned: (count: number, isCancelled: boolean) => {
    if (isCancelled) return plural(count, 'Deleted # article, then stopped.', 'Deleted # articles, then stopped.')
    return plural(count, 'Deleted # article.', 'Deleted # articles.')
  },
  compact: 'Give room back',
  cannotCompact: 'This file is from an older version and keeps its size; new articles fill the room.',
  compacted: (size: number) => `Gave ${bytes(size)} back to the disk.`,
  rebuild: 'Rebuild the search',
  rebuildHint: 'Should something that is there not be found.',
  rebuilt: (count: number, isCancelled: boolean) =>
    isCancelled ? 'The search stays as it was.' : plural(count, 'Indexed # article anew.', 'Indexed # articles anew.'),
  backUp: 'Back up now',
  backUpHint:
    'A copy is made every day; the last seven are kept, or fewer where they would take more than a quarter of the free room.',
  backedUp: 'The backup is made and sound.',
  notBackedUp: 'No backup was made.',
  restore: 'Restore…',
  restoreHint: 'Courant starts anew with the chosen backup. What is there now is kept under another name.',
  backup: 'Backup',
  backupOf: (time: string, size: number) => `${time}, ${bytes(size)}`,
  restored: (time: string, kept: string | null) =>
    `The backup of ${time} is restored.${kept === null ? '' : ` What was there before is kept as ${kept}.`}`,
  recovered: (time: string, kept: string | null) =>
    `The file with your articles was damaged, so the backup of ${time} took its place.${kept === null ? '' : ` The damaged file is kept as ${kept}.`}`,
  notRestored: (time: string, reason: string | null) =>
    `The backup of ${time} could not be restored: ${reason ?? 'it is damaged, gone, or from a newer Courant'}. Your articles are as they were.`,
  noSuchBackup: 'There is no such backup.',
  cannotOpen: 'Your articles cannot be opened',
  folder: 'Profile folder',
  folderHint: 'Settings, articles, backups and logs are files in one folder.',
  openFolder: 'Open the folder',
  quit: 'Quit',
  restoreOf: (time: string) => `Restore the backup of ${time}`,
})

export type StorageTexts = ReturnType<typeof storageTexts>
