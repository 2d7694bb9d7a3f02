/** What the window shows before the first feed, and when it cannot show anything. */
export const welcomeTexts = () => ({
  welcome: 'Welcome',
  title: 'Follow what you like to read',
  lead: 'Give Courant the address of a site or a feed. It looks for new articles every few minutes and keeps them on this computer: no account, no tracking.',
  addFeed: 'Add a feed',
  fromAnother: 'Coming from another reader?',
  howToImport:
    'Ask it for its list of feeds, an OPML file; most readers have it under “Export”. Then import the file here, or drop it on this window.',
  wayOfEach: 'How to get it from yours',
  promise: 'Nothing is asked of any server until you choose.',
  cannotStart: 'Courant cannot show its window',
  cannotDraw: 'Something could not be drawn.',
})

export type WelcomeTexts = ReturnType<typeof welcomeTexts>
