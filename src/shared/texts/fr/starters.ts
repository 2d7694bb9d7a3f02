import type { StartersTexts } from '../en/starters'
import type { Formats } from '../formats/formats'

export const startersTexts = ({ plural }: Formats): StartersTexts => ({
  open: 'Commencer par quelques flux…',
  title: 'Quelques flux pour commencer',
  ours: 'Ce sont les auteurs de Courant qui les ont choisis. Personne n’a payé pour y figurer, et aucun site n’est contacté avant que vous ne le suiviez\u202f: la liste est livrée avec l’application. Une adresse peut avoir changé depuis\u202f; la barre latérale le dit alors.',
  language: 'Langue des flux',
  topics: {
    news: 'Actualités',
    science: 'Sciences',
    environment: 'Écologie',
    technology: 'Technologie',
    programming: 'Programmation',
    culture: 'Arts et idées',
    comics: 'Bande dessinée et humour',
    podcasts: 'À écouter',
  },
  allOf: (topic) => `Tout\u202f: ${topic}`,
  followed: 'déjà suivi',
  inFolders: 'Dans un dossier par thème',
  followNone: 'Suivre',
  follow: (count) => plural(count, 'Suivre # flux', 'Suivre # flux', 'Suivre # de flux'),
  added: (count) =>
    plural(
      count,
      'Vous suivez # nouveau flux. Ses articles arrivent dans un instant.',
      'Vous suivez # nouveaux flux. Leurs articles arrivent l’un après l’autre.',
      'Vous suivez # de nouveaux flux. Leurs articles arrivent l’un après l’autre.',
    ),
})
