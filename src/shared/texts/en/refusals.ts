import type { Formats } from '../formats/formats'

/** What main answers when it cannot do what the window asked for, and why Courant cannot start. */
export const refusalsTexts = ({ plural }: Formats) => ({
  notAllowed: 'This page may not ask for that.',
  senseless: 'This cannot be done: what was asked for makes no sense.',
  failed: (reason: string) => `This could not be done: ${reason}`,
  noSuchFeed: 'This feed is not subscribed to any more.',
  noWebAddress: 'This feed has no web address.',
  notOffered: 'This feed was not offered. Look the page up again.',
  previewTooOld: 'This preview is too old. Look the feed up again.',
  feedGone: 'This feed is gone for good; add it again.',
  offline: 'This computer is offline.',
  noSuchArticle: 'This article is not stored any more.',
  notMarked: (reason: string) => `The articles could not be marked: ${reason}`,
  notUndone: (reason: string) => `This could not be taken back: ${reason}`,
  unreadable: 'This could not be read.',
  pollerRestarted: 'The part that fetches feeds had to be restarted',
  runsAlready: 'This runs already.',
  linkNotOpened: 'This link could not be opened.',
  linkNotCopied: 'This link could not be copied: it is no web or mail address.',
  noSuchFolder: 'This folder is not there any more.',
  folderNotBack: 'This folder cannot be brought back any more.',
  folderIntoItself: 'A folder cannot be moved into itself.',
  asking: {
    noKeyChain: 'This system has no key chain that Courant could lock a password in, and it stores none in the clear.',
    userAgent: 'A user agent is letters, digits and signs.',
    headerName: (name: string) => `“${name}” cannot be an extra header.`,
    headerValue: (name: string) => `The header “${name}” needs a value of plain letters, digits and signs.`,
    colonInName: 'A name cannot have a colon in it.',
    proxy: {
      'no-address': 'This is no address of a proxy. It looks like proxy.example:3128.',
      kind: 'Courant speaks to proxies by http, https and socks5.',
      login: 'Courant gives proxies no name and password. Leave them out of the address.',
    },
    passwordMissing: 'A name needs a password with it.',
    otherServer: 'The feed is at another server now. Give the password again.',
  },
  notPrinted: (reason: string) => `The article could not be printed: ${reason}`,
  lists: {
    fileTooLong: (file: string) => `“${file}” is too long to be a list of feeds.`,
    tooLong: 'This file is too long to be a list of feeds.',
    unreadable: (file: string, reason: string) => `“${file}” could not be read: ${reason}`,
    notWritten: (file: string, reason: string) => `“${file}” could not be written: ${reason}`,
    noFeeds: 'There are no feeds in this list.',
    noList: 'This is no list of feeds: Courant reads OPML files, as other readers export them.',
    notOpened: (word: string) => `“${word}” can be opened neither as an address nor as a file.`,
    noAddressInFile: (file: string) => `“${file}” is no list of feeds, and does not say at which address its feed is.`,
    notTakenBack: 'The import could not be taken back as a whole.',
  },
  start: {
    notAtLogin: (reason: string) => `The start with the session could not be changed: ${reason}`,
    cannotStart: 'Courant cannot start',
    storeStopped: (reason: string) => `The part of Courant that keeps your articles stopped: ${reason}`,
    fromTheFuture: (path: string, found: number, known: number) =>
      `Your articles in ${path} were written by a newer Courant (format ${found}; this one knows ${known}). Nothing was changed. Install the newer version to read them.`,
    damaged: (path: string, detail: string) =>
      `Your articles in ${path} cannot be read: ${detail}. Nothing was changed. Put back a copy of this file, or move it away to start anew.`,
    unavailable: (path: string, detail: string) =>
      `Your articles in ${path} cannot be opened: ${detail}. Nothing was changed. Check that the folder can be written to and that the disk is not full, then start Courant again.`,
  },
  /** At the head of an article whose pictures are not loaded. */
  imagesLeftOut: (count: number) =>
    plural(
      count,
      'Images and media from the web are switched off: # left out here.',
      'Images and media from the web are switched off: # left out here.',
    ),
})

export type RefusalsTexts = ReturnType<typeof refusalsTexts>
