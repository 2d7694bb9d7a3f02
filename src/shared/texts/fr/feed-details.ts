import type { FeedDetailsTexts } from '../en/feed-details'
import type { Formats } from '../formats/formats'

export const feedDetailsTexts = ({ number, plural }: Formats): FeedDetailsTexts => ({
  address: 'Adresse',
  articles: 'Articles',
  articleCounts: (all, unread) => {
    const articles = plural(all, '# article', '# articles', '# d’articles')
    return unread === 0 ? `${articles}, aucun non lu` : `${articles}, ${plural(unread, '# non lu', '# non lus')}`
  },
  moved: 'Déménagé',
  movedOn: (time) => `Pour de bon, le ${time}`,
  movedFrom: 'Avant, il était à l’adresse',
  lastLook: 'Dernière lecture',
  notYet: 'Pas encore',
  nextLook: 'Prochaine lecture',
  never: 'Jamais',
  asSoonAsPossible: 'Dès que possible',
  notifications: 'Notifications',
  notifyAsSettings: (rule: string) => `Comme dans les réglages (${rule})`,
  notifyAsFolder: (rule: string) => `Comme son dossier (${rule})`,
  notificationsAreOff: 'Les notifications sont désactivées dans les réglages.',
  notifyOfFolder: 'Pour tout ce qu’il contient, sauf si un flux ou un dossier à l’intérieur en décide autrement.',
  feedCount: (count) => plural(count, '# flux', '# flux', '# de flux'),
  lookNow: 'Lire maintenant',
  failingSince: (time, times) =>
    times > 1 ? `En échec depuis\u202f: ${time}, ${number(times)} fois de suite.` : `En échec depuis\u202f: ${time}.`,
  asking: {
    title: 'Mot de passe et autres réglages',
    name: 'Nom',
    password: 'Mot de passe',
    passwordAsItIs: 'Inchangé',
    noKeyChain:
      'Ce système n’a pas de trousseau où enfermer un mot de passe, et Courant n’en enregistre aucun en clair.',
    userAgent: 'Agent utilisateur',
    ownUserAgent: 'Celui de Courant',
    headers: 'En-têtes supplémentaires',
    ignorePace: 'Lire à chaque actualisation, même si le flux demande moins',
    way: 'Par quel chemin',
    ways: { system: 'Comme le dit le système', direct: 'Directement', proxy: 'Par ce proxy' },
    proxy: 'Adresse du proxy',
    whoSees: 'Les en-têtes, le nom et le mot de passe ne vont qu’au serveur de ce flux.',
  },
})
