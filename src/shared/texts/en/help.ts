import type { Formats } from '../formats/formats'

const first = {
  title: 'First steps',
  lines: {
    add: 'With “Add feed” you give Courant the address of a site. It looks for the site’s feeds, and shows what is in one before you follow it.',
    starters:
      'Or choose some from the list that comes with the app: its developers made it, and nobody paid for a place in it.',
    read: 'On the left are your feeds, in the middle their articles, on the right the one that you read. An article that you open becomes read; a star keeps it for good.',
    find: 'The search looks through titles and texts. The “Command palette” leads to any feed, folder or command by a few letters of its name.',
    rules:
      'What you never want to read, or always want to see first, is dealt with by “Rules”: as an article arrives it is marked, starred, hidden, or notified or not.',
    menus: 'A right click, or the menu key, shows what can be done with a feed, a folder, an article or a link.',
    undo: 'What marks, moves or deletes much at once can be taken back: look for “Undo” at the foot of the window.',
  },
}

const moving = {
  title: 'Moving from another reader',
  lines: {
    how: 'Nearly every reader writes its feeds into an OPML file. Get that file from yours, then choose “Import feeds…”, or drop the file on the window.',
    along:
      'Feeds, folders and names come along. What you had read or starred does not: an OPML file has no place for it.',
    undo: 'All feeds of the file are stored at once and looked at afterwards. What you follow already stays as it is, and the import can be taken back as a whole.',
    names: 'Where others have the export, as far as we know; the names of their menus may differ by version:',
    feedly: 'Feedly: open feedly.com/i/opml in the browser in which you are signed in; that gives you the file.',
    inoreader: 'Inoreader: Preferences, then Import/Export, then Export to OPML.',
    netNewsWire: 'NetNewsWire: File, then Export Subscriptions.',
    liferea: 'Liferea: Subscriptions, then Export Feed List.',
    rssGuard: 'RSS Guard: Accounts (Feeds in older versions), then Export feeds, as OPML 2.0.',
    thunderbird: 'Thunderbird: right click on the account of your feeds, then Subscribe, then Export.',
    freshRss: 'FreshRSS: Subscription management, then Import / export, then Export with the list of feeds.',
    miniflux: 'Miniflux: Feeds, then Export.',
    newsboat: 'Newsboat: type newsboat -e > feeds.opml in a terminal; the file is then in the current folder.',
    other: 'Any other: look for Export, OPML or Subscriptions in its menus and settings.',
  },
}

const data = {
  title: 'Your data and backups',
  lines: {
    where: 'All that Courant knows is in one folder on this computer: feeds, articles, marks and settings.',
    backups:
      'A backup is made each day that you use it, and looked through before it counts. Settings → “Storage” makes one now, and restores any.',
    keep: 'Articles are kept for ever unless you choose otherwise, for all feeds under “Storage” or for one feed under “Details”. What is starred stays.',
    computer:
      'To take all of it to another computer, choose “Export articles” with everything, and there “Import an archive” with the file archive.jsonl in it. Passwords of feeds stay behind: only this computer can read them.',
    leaving: 'To leave for another reader, choose “Export feeds…”: the OPML file that it writes is read by the others.',
  },
}

const privacy = {
  title: 'Privacy: who is asked what',
  lines: {
    nobody:
      'There is no account, no server of ours, no tracking, and newer versions are looked for only when you ask, or once a week if you say so.',
    feeds:
      'The servers of the feeds that you follow are asked for new articles, as often as you set or less where they ask for more time, and now and then for the icon of the site.',
    learns:
      'Such a server learns the name and version of Courant and the network address of your connection. It gets no cookies, and is not told where you came from.',
    pictures:
      'Pictures come from where the article says when you open it, or when a list shows them. “Pictures from the web” in the settings turns that off, for all feeds or for one.',
    onDemand:
      'Sound and film are loaded when you play them; the full text when you ask for it, or always for a feed that you set so.',
    links: 'Links open in your browser, which has rules of its own.',
  },
}

const sick = {
  title: 'When a feed is sick',
  lines: {
    marked:
      'A feed that cannot be reached is marked in the sidebar and asked less and less often. Its articles stay, and it goes on by itself once its server is well.',
    health:
      '“Health” in its menu shows the last looks, what went wrong, and what can be done: look for a new address, follow a redirect for good, give a password, pause or leave the feed.',
    survey:
      '“Feed health” lists all feeds in trouble, those without an article for a year, and those that post very much.',
    gone: 'Where a site says that a feed is gone for good, it is not asked any more. It keeps its articles until you leave it.',
  },
}

const notifications = {
  title: 'Notifications',
  lines: {
    rule: '“What is notified” in the settings chooses for new articles: nothing, each article, or one summary per round. A feed or a folder can say otherwise in its “Details”.',
    quiet: 'In “Quiet hours” nothing is shown; afterwards one summary tells what came.',
    state: 'You are also told when a feed cannot be reached any more, when it is back, and when it is gone.',
    nothing:
      'Should nothing appear, see whether your system lets Courant notify, and whether its own “do not disturb” is on.',
  },
}

/** The help. Names in quotation marks are those of the window. */
export const helpTexts = ({ plural }: Formats) => ({
  title: 'Courant help',
  contents: 'Contents',
  find: 'Find in the help',
  none: 'Nothing in the help has these words. Fewer or shorter ones find more.',
  found: (count: number) => plural(count, '# passage', '# passages'),
  keysIntro:
    'As they are now: a key that you change changes here. While you type in a field, letters are letters; Escape leaves it.',
  sections: { first, keys: { title: 'The keys', lines: {} }, moving, data, privacy, sick, notifications },
})

export type HelpTexts = ReturnType<typeof helpTexts>
