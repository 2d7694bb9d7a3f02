import type { Formats } from '../formats/formats'

/** How feeds are doing, and what can be done about it. */
export const doctorTexts = ({ number, plural, span }: Formats) => ({
  menu: 'Health',
  title: (feed: string) => `Health of “${feed}”`,
  details: 'Details',
  verdict: {
    fine: 'This feed is well.',
    fresh: 'This feed has not been looked at yet.',
    paused: (time: string) => `Paused since ${time}. It is not looked at until you resume it.`,
    silent: (month: string) => `Nothing new since ${month}. The server answers all the same.`,
    redirected: (host: string) => `Its address leads on to ${host} each time. Going there directly saves the detour.`,
  },
  mends: {
    followRedirect: 'Follow the redirect',
    seek: 'Look for the new address',
    password: 'Give a password',
    wake: 'Look now',
    pause: 'Pause',
    resume: 'Resume',
    unsubscribe: 'Unsubscribe',
  },
  seek: {
    label: 'Look for it at',
    look: 'Look',
    stop: 'Stop',
    looking: 'Looking…',
    found: (count: number) => plural(count, '# address found.', '# addresses found.'),
    offers: 'Addresses found',
    use: 'Use this address',
    merges: (feed: string) =>
      `You follow “${feed}” there already. The two become one; what you read and starred is kept.`,
    onlyHere: 'The page names no other feed. Try the address of another page of the site.',
    nothingChanged: 'Nothing was changed.',
  },
  facts: {
    lastSuccess: 'Last success',
    never: 'Never',
    notYet: 'Not yet',
    nextLook: 'Next look',
    posts: 'Posts',
    newest: 'Newest article',
  },
  perWeek: (count: number) => {
    if (count === 0) return 'None in the last four weeks'
    return count < 1 ? 'Less than one a week' : plural(Math.round(count), 'About # a week', 'About # a week')
  },
  whyNot: {
    paused: 'You paused this feed.',
    offline: 'This computer is offline. Nothing is looked at until it is back.',
    asleep: 'This computer was asleep. It goes on in a moment.',
    restarting: 'The part that looks at feeds is being restarted.',
    notStoring: 'What feeds bring cannot be stored; perhaps the disk is full. It is tried again.',
  },
  polls: {
    caption: 'Last looks',
    none: 'Nothing to tell yet. The first look at the feed will stand here.',
    when: 'When',
    outcome: 'What came of it',
    status: 'Status',
    size: 'Size',
    took: 'Took',
    read: (added: number) => (added === 0 ? 'Read, nothing new' : plural(added, '# new article', '# new articles')),
    reading: 'Being stored',
    unchanged: (times: number) => (times === 1 ? 'Nothing new' : `Nothing new, ${number(times)} times`),
    skipped: (seconds: number) => `Left out: the server is left alone for ${span(seconds)}`,
    ledTo: (address: string) => `Led on to ${address}`,
  },
  done: {
    paused: (feed: string) => `“${feed}” is paused.`,
    resumed: (feed: string) => `“${feed}” is looked at again.`,
    moved: (feed: string) => `“${feed}” has its new address. Articles, stars and read marks are kept.`,
    merged: (into: string) => `It is one feed with “${into}” now. What you read and starred is kept.`,
    movedBack: (feed: string) => `“${feed}” is at its former address again.`,
  },
})

export type DoctorTexts = ReturnType<typeof doctorTexts>
