import type { FeedDetailsTexts } from '../en/feed-details'
import type { Formats } from '../formats/formats'

export const feedDetailsTexts = ({ number, plural }: Formats): FeedDetailsTexts => ({
  address: 'Adresse',
  articles: 'Artikel',
  articleCounts: (all, unread) => `${number(all)} Artikel, ${unread === 0 ? 'keiner' : number(unread)} ungelesen`,
  moved: 'Umgezogen',
  movedOn: (time) => `Dauerhaft, am ${time}`,
  movedFrom: 'Vorher war er hier:',
  lastLook: 'Zuletzt abgerufen',
  notYet: 'Noch nicht',
  nextLook: 'Nächster Abruf',
  never: 'Nie',
  asSoonAsPossible: 'So bald wie möglich',
  notifications: 'Benachrichtigungen',
  notifyAsSettings: (rule: string) => `Wie in den Einstellungen (${rule})`,
  notifyAsFolder: (rule: string) => `Wie sein Ordner (${rule})`,
  notificationsAreOff: 'Benachrichtigungen sind in den Einstellungen ausgeschaltet.',
  notifyOfFolder: 'Für alles darin, wenn ein Feed oder ein Ordner darin nichts anderes sagt.',
  feedCount: (count) => plural(count, '# Feed', '# Feeds'),
  lookNow: 'Jetzt abrufen',
  failingSince: (time, times) =>
    times > 1 ? `Gestört seit ${time}, ${number(times)}-mal hintereinander.` : `Gestört seit ${time}.`,
  asking: {
    title: 'Passwort und andere Einstellungen',
    name: 'Name',
    password: 'Passwort',
    passwordAsItIs: 'Wie bisher',
    noKeyChain: 'Dieses System hat keinen Schlüsselbund für ein Passwort, und Courant speichert keines im Klartext.',
    userAgent: 'User-Agent',
    ownUserAgent: 'Der von Courant',
    headers: 'Weitere Header',
    ignorePace: 'Bei jedem Aktualisieren abrufen, auch wenn der Feed um weniger bittet',
    whoSees: 'Header, Name und Passwort gehen nur an den Server dieses Feeds.',
  },
})
