import type { NoticesTexts } from '../en/notices'
import type { Formats } from '../formats/formats'

export const noticesTexts = ({ number, plural }: Formats): NoticesTexts => ({
  notices: 'Hinweise',
  articleSaved: (name) => `Der Artikel steht in „${name}“.`,
  addressCopied: 'Adresse kopiert.',
  textCopied: 'Text kopiert.',
  figuresCopied: 'Zahlen kopiert.',
  askingSaved: 'Gespeichert. Der Feed wird neu abgerufen.',
  nowFollowed: (feed) => `„${feed}“ ist jetzt abonniert.`,
  alreadyFollowed: (feed) => `„${feed}“ ist schon abonniert.`,
  unsubscribed: (feed) => `„${feed}“ ist abbestellt.`,
  nothingUnreadHere: 'Hier ist nichts ungelesen.',
  noMoreUnread: 'Keine ungelesenen Artikel mehr.',
  goesOnIn: (feed) => `Weiter in „${feed}“.`,
  noPage: 'Dieser Artikel hat keine eigene Seite.',
  leaveSearchFirst: 'Verlassen Sie die Suche, um alle als gelesen zu markieren.',
  marked: (count, isCancelled) => {
    if (count === 0 && !isCancelled) return 'Es war nichts ungelesen.'
    return `${number(count)} Artikel als gelesen markiert${isCancelled ? ', dann angehalten' : ''}.`
  },
  unmarked: (count, isCancelled) => {
    const stopped = isCancelled ? ', dann angehalten' : ''
    return plural(count, `# Artikel ist wieder ungelesen${stopped}.`, `# Artikel sind wieder ungelesen${stopped}.`)
  },
  changed: {
    read: (count) => plural(count, '# Artikel als gelesen markiert.', '# Artikel als gelesen markiert.'),
    unread: (count) => plural(count, '# Artikel als ungelesen markiert.', '# Artikel als ungelesen markiert.'),
    starred: (count) => plural(count, '# Artikel mit Stern versehen.', '# Artikel mit Stern versehen.'),
    unstarred: (count) => plural(count, 'Stern von # Artikel entfernt.', 'Sterne von # Artikeln entfernt.'),
  },
  nothingChanged: 'Es war nichts zu ändern.',
  changeStopped: (done) => `${done} Dann wurde abgebrochen.`,
  takenBack: (count) => plural(count, '# Artikel ist wie zuvor.', '# Artikel sind wie zuvor.'),
  feedMoved: (feed, host) => `„${feed}“ ist dauerhaft umgezogen, nach ${host}. Er wird ab jetzt dort abgerufen.`,
  feedMerged: (feed, into) =>
    `„${feed}“ ist dorthin umgezogen, wo „${into}“ ist. Beide sind jetzt ein Feed; Gelesenes und Markiertes bleibt.`,
  feedEnded: (feed) => `„${feed}“ ist laut seiner Website für immer beendet. Die Artikel bleiben.`,
  feedsChanged: (count) => plural(count, '# Feed ist umgezogen oder beendet.', '# Feeds sind umgezogen oder beendet.'),
  showFeed: 'Zeigen',
  noAnswer: 'Die App hat nicht geantwortet. Bitte versuchen Sie es noch einmal.',
})
