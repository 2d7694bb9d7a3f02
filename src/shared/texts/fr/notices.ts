import type { NoticesTexts } from '../en/notices'
import type { Formats } from '../formats/formats'

export const noticesTexts = ({ plural }: Formats): NoticesTexts => ({
  notices: 'Avis',
  articleSaved: (name) => `L’article est dans «\u202f${name}\u202f».`,
  addressCopied: 'Adresse copiée.',
  textCopied: 'Texte copié.',
  figuresCopied: 'Chiffres copiés.',
  askingSaved: 'Enregistré. Le flux est relu.',
  nowFollowed: (feed) => `Vous suivez maintenant «\u202f${feed}\u202f».`,
  alreadyFollowed: (feed) => `Vous suivez déjà «\u202f${feed}\u202f».`,
  unsubscribed: (feed) => `Désabonné de «\u202f${feed}\u202f».`,
  nothingUnreadHere: 'Rien de non lu ici.',
  noMoreUnread: 'Plus aucun article non lu.',
  goesOnIn: (feed) => `La lecture continue dans «\u202f${feed}\u202f».`,
  noPage: 'Cet article n’a pas de page à lui.',
  leaveSearchFirst: 'Quittez la recherche pour tout marquer comme lu.',
  marked: (count, isCancelled) => {
    const stopped = isCancelled ? ', puis arrêté' : ''
    if (count === 0 && !isCancelled) return 'Rien n’était non lu.'
    return plural(
      count,
      `# article marqué comme lu${stopped}.`,
      `# articles marqués comme lus${stopped}.`,
      `# d’articles marqués comme lus${stopped}.`,
    )
  },
  unmarked: (count, isCancelled) => {
    const stopped = isCancelled ? ', puis arrêté' : ''
    return plural(
      count,
      `# article de nouveau non lu${stopped}.`,
      `# articles de nouveau non lus${stopped}.`,
      `# d’articles de nouveau non lus${stopped}.`,
    )
  },
  changed: {
    read: (count) =>
      plural(count, '# article marqué comme lu.', '# articles marqués comme lus.', '# d’articles marqués comme lus.'),
    unread: (count) =>
      plural(
        count,
        '# article marqué comme non lu.',
        '# articles marqués comme non lus.',
        '# d’articles marqués comme non lus.',
      ),
    starred: (count) =>
      plural(
        count,
        '# article ajouté aux favoris.',
        '# articles ajoutés aux favoris.',
        '# d’articles ajoutés aux favoris.',
      ),
    unstarred: (count) =>
      plural(
        count,
        '# article retiré des favoris.',
        '# articles retirés des favoris.',
        '# d’articles retirés des favoris.',
      ),
  },
  nothingChanged: 'Il n’y avait rien à changer.',
  changeStopped: (done) => `${done} Puis cela s’est arrêté.`,
  takenBack: (count) =>
    plural(count, '# article est comme avant.', '# articles sont comme avant.', '# d’articles sont comme avant.'),
  feedMoved: (feed, host) => `«\u202f${feed}\u202f» a déménagé pour de bon, vers ${host}. Il y est relu désormais.`,
  feedMerged: (feed, into) =>
    `«\u202f${feed}\u202f» a rejoint l’adresse de «\u202f${into}\u202f». Ils ne font plus qu’un\u202f; lectures et favoris sont gardés.`,
  feedEnded: (feed) => `«\u202f${feed}\u202f» est terminé pour de bon, dit son site. Ses articles restent.`,
  feedsChanged: (count) =>
    plural(
      count,
      '# flux a déménagé ou s’est terminé.',
      '# flux ont déménagé ou se sont terminés.',
      '# de flux ont déménagé ou se sont terminés.',
    ),
  showFeed: 'Afficher',
  noAnswer: 'L’application n’a pas répondu. Veuillez réessayer.',
})
