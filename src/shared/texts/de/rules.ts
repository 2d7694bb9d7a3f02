import type { RulesTexts } from '../en/rules'
import type { Formats } from '../formats/formats'

export const rulesTexts = ({ number, plural }: Formats): RulesTexts => ({
  title: 'Regeln',
  open: 'Regeln…',
  hint: 'Als gelesen markieren, merken, ausblenden, melden oder nicht: was mit Artikeln von selbst geschieht, wenn sie eintreffen.',
  order: 'Die Regeln werden von oben nach unten angewandt.',
  empty: 'Es gibt noch keine Regeln.',
  emptyHint:
    'Eine Regel tut von selbst etwas mit jedem Artikel, der ihre Bedingungen erfüllt: ihn als gelesen markieren, merken, ausblenden, melden oder nicht.',
  loading: 'Regeln werden geladen…',
  list: 'Regeln in ihrer Reihenfolge',
  create: 'Neue Regel',
  forFeed: 'Regel für diesen Feed anlegen…',
  newTitle: 'Neue Regel',
  editTitle: 'Regel bearbeiten',
  name: 'Bezeichnung',
  save: 'Speichern',
  happens: 'Was geschieht',
  read: 'Als gelesen markieren',
  star: 'Mit Stern versehen',
  hide: 'Ausblenden',
  hideHint:
    'Was ausgeblendet ist, steht in keiner Liste, Zahl oder Suche. Dreißig Tage lang kann es wieder gezeigt werden. Artikel mit Stern werden nie ausgeblendet.',
  notifyLabel: 'Benachrichtigungen',
  notify: { feed: 'Wie beim Feed eingestellt', notify: 'Melden', silence: 'Nicht melden' },
  notifyHint: 'Auch wenn der Feed schweigt. Ruhezeiten gelten weiter.',
  chooseOne: 'Wählen Sie, was geschieht.',
  sayWhat: 'Sagen Sie, um welche Artikel es geht.',
  looking: 'Die letzten Artikel werden angesehen…',
  wouldMeet: (count, looked) =>
    `Hätte ${number(count)} von ${plural(looked, '# letzten Artikel', '# letzten Artikeln')} betroffen.`,
  nothingYet: 'Es gibt noch keinen Artikel, an dem sie sich zeigen könnte.',
  tooSlowHere:
    'Der Ausdruck braucht zu lange. Machen Sie ihn einfacher: eine Wiederholung in einer Wiederholung wie in (a+)+ kostet am meisten.',
  metList: 'Artikel, die sie betroffen hätte',
  andMore: (count) => `und ${number(count)} weitere`,
  met: (count, when) => `Hat ${plural(count, '# Artikel', '# Artikel')} beim Eintreffen betroffen, zuletzt ${when}.`,
  metNone: 'Hat bisher nichts betroffen, was eintraf.',
  hides: (count) => plural(count, 'Blendet # Artikel aus.', 'Blendet # Artikel aus.'),
  wasSlow: 'Hat zu lange gebraucht und ist aus. Ändern Sie ihren Ausdruck oder schalten Sie sie wieder ein.',
  stopped: (title) =>
    `Die Regel „${title}“ hat zu lange gebraucht und wurde ausgeschaltet. Kein Artikel ging verloren.`,
  edit: (title) => `„${title}“ bearbeiten`,
  up: (title) => `„${title}“ nach oben`,
  down: (title) => `„${title}“ nach unten`,
  moved: (title, place, count) => `„${title}“ ist Nummer ${number(place)} von ${number(count)}.`,
  run: (title) => `„${title}“ auf alle Artikel anwenden`,
  showHidden: (title) => `Wieder zeigen, was „${title}“ ausblendet`,
  showAgain: 'Wieder zeigen',
  remove: (title) => `„${title}“ löschen`,
  deleted: (title) => `Die Regel „${title}“ ist gelöscht. Was sie getan hat, bleibt.`,
  ran: (title, count) =>
    count === 0
      ? `„${title}“ fand nichts zu ändern.`
      : `„${title}“ hat ${plural(count, '# Artikel', '# Artikel')} geändert.`,
  shown: (count) => plural(count, '# Artikel wird wieder gezeigt.', '# Artikel werden wieder gezeigt.'),
  endedEarly: (sentence) => `Vorzeitig beendet. ${sentence}`,
  isGone: 'Diese Regel gibt es nicht mehr.',
  tooMany: 'Es gibt zu viele Regeln. Löschen Sie zuerst eine.',
  notRun: (reason) => `Die Regel konnte nicht angewandt werden: ${reason}`,
})
