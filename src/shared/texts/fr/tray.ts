import type { TrayTexts } from '../en/tray'
import type { Formats } from '../formats/formats'

export const trayTexts = ({ plural }: Formats): TrayTexts => ({
  unread: (count) => (count === 0 ? 'Rien à lire' : plural(count, '# article non lu', '# articles non lus')),
  show: 'Afficher Courant',
  next: 'Article non lu suivant',
  refresh: 'Tout actualiser',
  pause: 'Suspendre',
  quit: 'Quitter',
  closedTitle: 'Courant continue dans la zone de notification',
  closedBody:
    'Il cherche toujours de nouveaux articles. Pour l’arrêter, choisissez Quitter dans le menu de son icône\u202f; les réglages disent si fermer la fenêtre l’arrête.',
})
