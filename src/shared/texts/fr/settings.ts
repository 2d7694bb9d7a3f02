import type { SettingsTexts } from '../en/settings'
import type { Formats } from '../formats/formats'

export const settingsTexts = ({ plural }: Formats): SettingsTexts => ({
  title: 'Réglages',
  find: 'Trouver un réglage',
  none: 'Aucun réglage ne contient ces mots.',
  found: (count) => plural(count, '# réglage', '# réglages', '# de réglages'),
  sections: {
    window: 'Fenêtre',
    lists: 'Listes',
    web: 'Le Web',
    keys: 'Touches',
  },
  appearance: 'Apparence',
  theme: { system: 'Comme le système', light: 'Clair', dark: 'Sombre', sepia: 'Sépia' },
  language: 'Langue',
  languageOfSystem: 'Comme le système',
  tick: 'Chercher de nouveaux articles',
  tickHint: 'Un flux dont le serveur demande plus de temps l’obtient.',
  every: (minutes) => (minutes === 60 ? 'Toutes les heures' : plural(minutes, 'Chaque minute', 'Toutes les # minutes')),
  notifications: 'Notifications',
  notificationsHint: 'Pour les flux dont les notifications sont activées.',
  images: 'Images du Web',
  imagesHint: 'Désactivé, aucun serveur n’apprend que vous avez ouvert un article.',
  layoutOfArticles: 'Disposition des articles',
  orderOfFeeds: 'Ordre des flux',
  hideReadHint: 'Le flux choisi reste visible.',
  markScrolledHint: 'Les articles qui sortent par le haut de la liste pendant le défilement. Un saut ne marque rien.',
  keys: 'Changer les touches…',
  keysHint: 'Chaque commande peut recevoir d’autres touches.',
  responsiveness: 'Réactivité…',
})
