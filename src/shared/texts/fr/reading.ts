import type { ReadingTexts } from '../en/reading'
import type { Formats } from '../formats/formats'

export const readingTexts = ({ number }: Formats): ReadingTexts => ({
  saveHtml: 'Enregistrer en HTML…',
  savePdf: 'Enregistrer en PDF…',
  print: 'Imprimer…',
  speed: 'Vitesse',
  times: (rate) => `${rate} fois`,
  cannotPlay: 'Ce fichier ne peut pas être lu ici. Son lien l’ouvre ailleurs.',
  linkLeadsTo: 'Où mène le lien',
  inThisArticle: 'Dans cet article',
  jumpBack: 'Revenir où vous étiez',
  picture: 'Image',
  enlarge: (name) => (name === '' ? 'Agrandir l’image' : `Agrandir\u202f: ${name}`),
  fullSize: 'Afficher en taille réelle',
  fitWindow: 'Adapter à la fenêtre',
  players: {
    video: (site, title) => (title === '' ? `Vidéo sur ${site}` : `Vidéo sur ${site} : ${title}`),
    audio: (site, title) => (title === '' ? `Son sur ${site}` : `Son sur ${site} : ${title}`),
  },
  find: {
    title: 'Chercher dans cet article',
    next: 'Occurrence suivante',
    previous: 'Occurrence précédente',
    close: 'Fermer la recherche dans l’article',
    found: (current, all, isMore) =>
      all === 0 ? 'Introuvable' : `${number(current)} sur ${isMore ? 'plus de ' : ''}${number(all)}`,
  },
})
