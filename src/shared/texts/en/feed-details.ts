import type { Formats } from '../formats/formats'

/** The details of one feed, and how it is asked. */
export const feedDetailsTexts = ({ number, plural }: Formats) => ({
  address: 'Address',
  articles: 'Articles',
  articleCounts: (all: number, unread: number) =>
    `${plural(all, '# article', '# articles')}, ${unread === 0 ? 'none' : number(unread)} unread`,
  moved: 'Moved',
  movedOn: (time: string) => `For good, on ${time}`,
  movedFrom: 'Before, it was at',
  lastLook: 'Last looked at',
  notYet: 'Not yet',
  nextLook: 'Next look',
  never: 'Never',
  asSoonAsPossible: 'As soon as possible',
  notifications: 'Notifications',
  notifyAsSettings: (rule: string) => `As in the settings (${rule})`,
  notifyAsFolder: (rule: string) => `As its folder (${rule})`,
  notificationsAreOff: 'Notifications are off in the settings.',
  notifyOfFolder: 'For all that is in it, unless a feed or a folder within says otherwise.',
  feedCount: (count: number) => plural(count, '# feed', '# feeds'),
  lookNow: 'Look now',
  failingSince: (time: string, times: number) =>
    times > 1 ? `Failing since ${time}, ${plural(times, '# time', '# times')} in a row.` : `Failing since ${time}.`,
  asking: {
    title: 'Password and other settings',
    name: 'Name',
    password: 'Password',
    passwordAsItIs: 'As it is',
    noKeyChain: 'This system has no key chain to lock a password in, and Courant stores none in the clear.',
    userAgent: 'User agent',
    ownUserAgent: 'Courant’s own',
    headers: 'Extra headers',
    ignorePace: 'Look at every tick, even if the feed asks for less',
    way: 'By which way',
    ways: { system: 'As the system says', direct: 'Directly', proxy: 'Through this proxy' },
    proxy: 'Address of the proxy',
    whoSees: 'Headers, name and password go to this feed’s server only.',
  },
})

export type FeedDetailsTexts = ReturnType<typeof feedDetailsTexts>
