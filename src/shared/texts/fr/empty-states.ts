import type { EmptyStatesTexts } from '../en/empty-states'
import type { Formats } from '../formats/formats'

export const emptyStatesTexts = ({ number }: Formats): EmptyStatesTexts => ({
  searchEverywhere: 'Chercher partout',
  allRead: 'Tout est lu ici',
  allReadHint: 'Cette liste laisse de côté ce qui est lu.',
  listRead: 'Lister aussi ce qui est lu',
  starHint: 'L’étoile au-dessus d’un article le garde ici.',
  noFeeds: 'Vous ne suivez encore aucun flux',
  noFeedsHint: 'Des articles paraîtront ici dès que vous en suivrez un.',
  paused: 'Ce flux est suspendu',
  pausedHint: 'Il n’est pas consulté tant que vous ne le reprenez pas.',
  allFailing: 'Aucun de ces flux n’est joignable',
  allFailingHint:
    'Ils sont essayés à nouveau d’eux-mêmes. «\u202fSanté des flux\u202f» dit ce qui ne va pas pour chacun.',
  looking: 'Vos flux sont consultés',
  lookingHint: (done, total) =>
    `${number(done)} sur ${number(total)} sont faits. Les articles paraissent ici à mesure qu’ils arrivent.`,
  notYet: 'Pas encore consulté',
  notYetHint: 'La première consultation apporte les articles.',
  waiting: {
    offline: 'Cet ordinateur est hors ligne',
    'by-hand': 'L’actualisation est suspendue',
    asleep: 'Dans un instant',
    'poller-restarting': 'Dans un instant',
    'not-storing': 'Rien ne peut être enregistré',
  },
  waitingHint: {
    offline: 'Vos flux sont consultés dès qu’il est de retour. Il n’y a rien à faire.',
    'by-hand': 'Vos flux sont consultés quand vous les actualisez.',
    asleep: 'Cet ordinateur était en veille. Vos flux sont consultés dans quelques secondes.',
    'poller-restarting': 'La partie qui consulte les flux est relancée.',
    'not-storing':
      'Le disque est peut-être plein. Ce qui a été téléchargé attend, et sera enregistré de lui-même dès qu’il y aura de la place.',
  },
  chooseOne: 'Choisissez-en un dans la liste.',
  clear: 'Tout afficher',
  allHidden: 'Tous les flux sont lus, et ce qui est lu est masqué.',
  showHidden: 'Les afficher',
  noText: 'Le flux n’apporte pas de texte avec cet article.',
})
