/** What was opened with the app from outside of its window: a link, a file, a word behind its name. */
export type AskedFromOutside =
  /** As it was typed; for the dialog that adds a feed. */
  | { readonly type: 'address'; readonly address: string }
  /** A list of feeds: `opml:opened` imports it. */
  | { readonly type: 'list' }
  | { readonly type: 'failed'; readonly message: string }
