import type { UpdatesTexts } from '../en/updates'

export const updatesTexts = (): UpdatesTexts => ({
  title: 'Mises à jour',
  checking: 'Recherche d’une version plus récente…',
  newest: (version) => `Il n’y en a pas de plus récente que la vôtre\u202f: Courant ${version}.`,
  available: (version, yours, size) =>
    size === null
      ? `Courant ${version} est là\u202f; le vôtre est ${yours}.`
      : `Courant ${version} est là\u202f; le vôtre est ${yours}. Il faut en télécharger ${size}.`,
  isThere: (version) => `Courant ${version} est là.`,
  show: 'Voir les nouveautés',
  notes: 'Nouveautés',
  noNotes: 'Rien n’est dit des nouveautés.',
  download: 'Télécharger',
  progress: 'Téléchargement de la nouvelle version',
  downloading: (version, percent) => `Courant ${version} est en cours de téléchargement\u202f: ${percent}\u202f%.`,
  cancel: 'Arrêter le téléchargement',
  ready: (version) =>
    `Courant ${version} est téléchargé et intact. Faut-il l’installer quand vous quitterez Courant\u202f?`,
  agree: 'Installer en quittant',
  agreed: (version) =>
    `Courant ${version} sera installé quand vous quitterez Courant, et tournera au prochain démarrage.`,
  disagree: 'Ne pas installer',
  again: 'Chercher encore',
  off: {
    source: 'Ce Courant tourne depuis son code source, et il est aussi récent que lui.',
    managed: 'Ce Courant a été installé par le gestionnaire de paquets de votre système, qui le met aussi à jour.',
    unpacked: 'Ce Courant a été extrait d’une archive\u202f: un plus récent est à extraire à sa place.',
    portable: 'Ce Courant ne s’installe pas\u202f: un plus récent se met à sa place à la main.',
  },
  failed: {
    offline: 'Le serveur des versions plus récentes est hors d’atteinte. L’ordinateur est-il en ligne\u202f?',
    missing: 'Le serveur n’a pas de liste des versions là où elle devrait être. Réessayez dans un jour.',
    damaged: 'Ce qui a été téléchargé n’est pas le fichier dont l’éditeur se porte garant. Il a été jeté.',
    'no-room': 'Il n’y a pas assez de place sur le disque pour la nouvelle version.',
    other: (detail) => `Cela n’a pas marché\u202f: ${detail}`,
  },
})
