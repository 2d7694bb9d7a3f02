import type { TickMinutes } from '../../model'
import type { Formats } from '../formats/formats'

/** The dialog Settings. */
export const settingsTexts = ({ plural }: Formats) => ({
  title: 'Settings',
  appearance: 'Appearance',
  theme: { system: 'As the system', light: 'Light', dark: 'Dark', sepia: 'Sepia' },
  language: 'Language',
  languageOfSystem: 'As the system',
  tick: 'Look for new articles',
  tickHint: 'A feed whose server asks for more time gets it.',
  every: (minutes: TickMinutes) => (minutes === 60 ? 'Every hour' : plural(minutes, 'Every minute', 'Every # minutes')),
  notifications: 'Notifications',
  notificationsHint: 'For feeds whose notifications are on.',
  images: 'Pictures from the web',
  imagesHint: 'While this is off, no server learns that you opened an article.',
  responsiveness: 'Responsiveness…',
})

export type SettingsTexts = ReturnType<typeof settingsTexts>
