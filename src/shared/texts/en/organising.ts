import type { Formats } from '../formats/formats'

/** Folders, the order of the sidebar, and lists of feeds. */
export const organisingTexts = ({ number, plural }: Formats) => ({
  newFolder: 'New folder',
  sidebarOptions: 'Sidebar options',
  sortBy: 'Sort',
  sort: { hand: 'In my order', name: 'By name', unread: 'By unread' },
  hideRead: 'Hide what is read',
  importFeeds: 'Import feeds…',
  exportFeeds: 'Export feeds…',
  rename: 'Rename',
  nameOf: (title: string) => `Name of ${title}`,
  moveTo: 'Move to folder…',
  moveTitle: (title: string) => `Move “${title}”`,
  folder: 'Folder',
  top: 'No folder',
  move: 'Move',
  newFolderInside: 'New folder inside',
  deleteFolder: 'Delete folder',
  deleted: (title: string) => `Deleted the folder “${title}”. Its feeds moved up.`,
  moved: (title: string, place: number, of: number) => `${title}: ${number(place)} of ${number(of)}`,
  movedInto: (title: string, folder: string) => `${title} is in ${folder} now.`,
  atTheEnd: (title: string) => `${title} can go no further.`,
  sortedOtherwise: 'Rows are moved by hand only while the sidebar is in your order.',
  emptyFolder: 'This folder is empty',
  emptyFolderHint: 'Drag feeds onto it, or choose “Move to folder…” in a feed’s menu.',
  nothingToday: 'Nothing today yet',
  nothingTodayHint: 'Articles dated today appear here as they come.',
  inThisFolder: 'In this folder',
  dropHere: 'Drop the list here to import its feeds',
  dropAddress: 'Drop the address here to look for its feeds',
  exported: (name: string) => `Your feeds are in “${name}”.`,
  imported: 'Feeds imported',
  addedFeeds: (feeds: number, folders: number) =>
    folders === 0
      ? plural(feeds, '# feed was added.', '# feeds were added.')
      : `${plural(feeds, '# feed was added', '# feeds were added')}, and ${plural(folders, '# folder', '# folders')}.`,
  alreadyThere: (count: number) => plural(count, '# feed was there already.', '# feeds were there already.'),
  skipped: (count: number) => plural(count, '# entry was left out:', '# entries were left out:'),
  andMore: (count: number) => `and ${number(count)} more`,
  why: { 'not-an-address': 'no web address', 'not-a-feed': 'not a feed', twice: 'twice in the list' },
  withoutLogin: (count: number) =>
    plural(
      count,
      '# address held a password, which was left out. Give it under Details.',
      '# addresses held passwords, which were left out. Give them under Details.',
    ),
  cut: 'The list was longer than Courant reads; its end is missing.',
  cancelled: 'The import was cancelled before its end.',
  failed: 'The import ended early: the feeds could not be stored.',
  takeBack: 'Take it back',
  takenBack: 'The import was taken back.',
})

export type OrganisingTexts = ReturnType<typeof organisingTexts>
