/** What the window shows before the first feed, and when it cannot show anything. */
export const welcomeTexts = () => ({
  welcome: 'Welcome',
  title: 'Follow what you like to read',
  lead: 'Give Courant the address of a site or a feed. It looks for new articles every few minutes and keeps them on this computer: no account, no tracking.',
  addFeed: 'Add a feed',
  orBegin: 'Or begin with one of these',
  promise: 'You see what is in a feed before you follow it. Nothing is fetched until you choose.',
  starters: {
    world: 'World news',
    science: 'Mathematics and science',
    linux: 'Linux and free software',
    comic: 'A comic, three times a week',
  },
  cannotStart: 'Courant cannot show its window',
  cannotDraw: 'Something could not be drawn.',
})

export type WelcomeTexts = ReturnType<typeof welcomeTexts>
