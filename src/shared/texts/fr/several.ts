import type { SeveralTexts } from '../en/several'
import type { Formats } from '../formats/formats'

export const severalTexts = ({ number, plural }: Formats): SeveralTexts => ({
  name: 'Flux et dossiers choisis',
  chosen: (count) => plural(count, '# choisi', '# choisis', '# de choisis'),
  clear: 'Effacer le choix',
  more: 'Plus pour le choix',
  refresh: (feeds) => plural(feeds, 'Actualiser # flux', 'Actualiser # flux', 'Actualiser # de flux'),
  leave: (feeds, folders) => {
    if (folders === 0) {
      return plural(feeds, 'Se désabonner de # flux', 'Se désabonner de # flux', 'Se désabonner de # de flux')
    }
    const deleted = plural(folders, 'Supprimer # dossier', 'Supprimer # dossiers', 'Supprimer # de dossiers')
    return feeds === 0 ? deleted : `${deleted} et se désabonner de ${plural(feeds, '# flux', '# flux', '# de flux')}`
  },
  left: (feeds, folders) => {
    if (folders === 0) return plural(feeds, 'Désabonné de # flux.', 'Désabonné de # flux.', 'Désabonné de # de flux.')
    const deleted = plural(folders, '# dossier supprimé', '# dossiers supprimés', '# de dossiers supprimés')
    return feeds === 0
      ? `${deleted}.`
      : `${deleted}, et désabonné de ${plural(feeds, '# flux', '# flux', '# de flux')}.`
  },
  paused: (count) => plural(count, '# flux est en pause.', '# flux sont en pause.', '# de flux sont en pause.'),
  resumed: (count) =>
    plural(
      count,
      '# flux est de nouveau consulté.',
      '# flux sont de nouveau consultés.',
      '# de flux sont de nouveau consultés.',
    ),
  woken: (count) =>
    plural(
      count,
      '# flux est consulté maintenant.',
      '# flux sont consultés maintenant.',
      '# de flux sont consultés maintenant.',
    ),
  dragged: (feeds, folders) => {
    if (folders === 0) return plural(feeds, '# flux', '# flux', '# de flux')
    const dragged = plural(folders, '# dossier', '# dossiers', '# de dossiers')
    return feeds === 0 ? dragged : `${dragged} et ${plural(feeds, '# flux', '# flux', '# de flux')}`
  },
  moveTitle: (count) => plural(count, 'Déplacer # entrée', 'Déplacer # entrées', 'Déplacer # d’entrées'),
  movedInto: (count, folder) =>
    `${plural(count, '# entrée est', '# entrées sont', '# d’entrées sont')} maintenant dans ${folder}.`,
  moved: (count, place, of) =>
    `${plural(count, '# entrée', '# entrées', '# d’entrées')}, à partir de ${number(place)} sur ${number(of)}`,
  atTheEnd: 'Impossible d’aller plus loin.',
  notTogether: 'Ils sont dans des dossiers différents. «\u202fDéplacer vers un dossier…\u202f» les réunit.',
})
