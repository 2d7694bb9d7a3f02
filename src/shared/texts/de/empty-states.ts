import type { EmptyStatesTexts } from '../en/empty-states'
import type { Formats } from '../formats/formats'

export const emptyStatesTexts = ({ number }: Formats): EmptyStatesTexts => ({
  searchEverywhere: 'Überall suchen',
  allRead: 'Hier ist alles gelesen',
  allReadHint: 'Diese Liste lässt aus, was gelesen ist.',
  listRead: 'Auch Gelesenes auflisten',
  starHint: 'Der Stern über einem Artikel bewahrt ihn hier auf.',
  noFeeds: 'Sie haben noch keinen Feed abonniert',
  noFeedsHint: 'Artikel erscheinen hier, sobald Sie einen haben.',
  paused: 'Dieser Feed ist angehalten',
  pausedHint: 'Er wird erst wieder abgefragt, wenn Sie ihn fortsetzen.',
  allFailing: 'Keiner dieser Feeds ist zu erreichen',
  allFailingHint: 'Sie werden von selbst wieder versucht. „Zustand der Feeds“ sagt, was jedem fehlt.',
  looking: 'Ihre Feeds werden abgefragt',
  lookingHint: (done, total) =>
    `${number(done)} von ${number(total)} sind erledigt. Artikel erscheinen hier, sobald sie kommen.`,
  notYet: 'Noch nicht abgefragt',
  notYetHint: 'Die erste Abfrage bringt die Artikel.',
  waiting: {
    offline: 'Dieser Computer ist offline',
    'by-hand': 'Das Aktualisieren ist angehalten',
    asleep: 'Gleich geht es weiter',
    'poller-restarting': 'Gleich geht es weiter',
    'not-storing': 'Es kann nichts gespeichert werden',
  },
  waitingHint: {
    offline: 'Ihre Feeds werden abgefragt, sobald er wieder online ist. Es ist nichts zu tun.',
    'by-hand': 'Ihre Feeds werden abgefragt, wenn Sie sie aktualisieren.',
    asleep: 'Dieser Computer hat geschlafen. Ihre Feeds werden in ein paar Sekunden abgefragt.',
    'poller-restarting': 'Der Teil, der Feeds abfragt, wird neu gestartet.',
    'not-storing':
      'Vielleicht ist der Datenträger voll. Was abgerufen wurde, wartet und wird von selbst gespeichert, sobald Platz ist.',
  },
  chooseOne: 'Wählen Sie einen aus der Liste.',
  clear: 'Alle zeigen',
  allHidden: 'Alle Feeds sind gelesen, und Gelesenes ist ausgeblendet.',
  showHidden: 'Einblenden',
  noText: 'Der Feed bringt zu diesem Artikel keinen Text mit.',
})
