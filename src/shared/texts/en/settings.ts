import type { TickMinutes } from '../../model'
import type { Formats } from '../formats/formats'

/** The dialog Settings. */
export const settingsTexts = ({ plural }: Formats) => ({
  title: 'Settings',
  find: 'Find a setting',
  none: 'No setting has these words.',
  found: (count: number) => plural(count, '# setting', '# settings'),
  sections: {
    window: 'Window',
    lists: 'Lists',
    web: 'The web',
    keys: 'Keys',
  },
  appearance: 'Appearance',
  theme: { system: 'As the system', light: 'Light', dark: 'Dark', sepia: 'Sepia' },
  language: 'Language',
  languageOfSystem: 'As the system',
  tick: 'Look for new articles',
  tickHint: 'A feed whose server asks for more time gets it.',
  every: (minutes: TickMinutes) => (minutes === 60 ? 'Every hour' : plural(minutes, 'Every minute', 'Every # minutes')),
  notifications: 'Notifications',
  notificationsHint: 'Off silences all feeds.',
  notifyRule: 'What is notified',
  notifyRuleHint: 'Unless a feed or its folder says otherwise.',
  notifyRules: { off: 'Nothing', each: 'Each article', digest: 'One summary per round' },
  quietHours: 'Quiet hours',
  quietHoursHint: 'What comes meanwhile is summed up afterwards.',
  quietFrom: 'Quiet from',
  quietTo: 'Quiet until',
  images: 'Pictures from the web',
  imagesHint: 'While this is off, no server learns that you opened an article.',
  layoutOfArticles: 'Layout of the articles',
  orderOfFeeds: 'Order of the feeds',
  hideReadHint: 'The chosen feed stays in sight.',
  markScrolledHint:
    'Articles that leave the list at its top while you scroll. At its end, scrolling on counts for those in sight. Jumps mark nothing.',
  tray: 'Icon in the tray',
  trayHint: 'With the number of unread articles, where the desktop has a place for it.',
  closeToTray: 'Closing the window leaves Courant in the tray',
  closeToTrayHint: 'It goes on looking for new articles. Without an icon in the tray, closing ends it.',
  startAtLogin: 'Start with the session',
  startAtLoginHint: 'Without a window, in the tray.',
  keys: 'Change keys…',
  keysHint: 'Every command can have other keys.',
  lookForUpdates: 'Look for a newer Courant once a week',
  lookForUpdatesHint:
    'Nobody is asked while this is off. Nothing is fetched or installed without your word. Packages of your system are updated by it.',
  responsiveness: 'Responsiveness…',
  diagnostics: 'Diagnostics…',
})

export type SettingsTexts = ReturnType<typeof settingsTexts>
