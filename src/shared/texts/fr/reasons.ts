import type { ReasonsTexts } from '../en/reasons'
import type { Formats } from '../formats/formats'

export const reasonsTexts = ({ plural, span }: Formats): ReasonsTexts => ({
  neverPolled: 'Ce flux n’a pas encore été interrogé\u202f; c’est bientôt son tour.',
  tick: 'Ce flux est interrogé à chaque actualisation.',
  retryAfter: (seconds) => `Le serveur a demandé de ne pas être rappelé pendant ${span(seconds)}.`,
  cacheControl: (seconds) => `Le serveur dit que sa réponse vaut pour ${span(seconds)}.`,
  expires: (seconds) => `Le serveur dit que rien ne change pendant ${span(seconds)}.`,
  feedTtl: (seconds) => `Le flux demande lui-même cet intervalle entre deux lectures\u202f: ${span(seconds)}.`,
  skipHours: 'Le flux indique des heures ou des jours où rien n’est publié\u202f; c’en est un.',
  hostLimit: (seconds) =>
    `Le serveur a demandé une pause ou était hors service, tous ses flux attendent donc\u202f: ${span(seconds)}.`,
  failing: (failures, seconds) =>
    plural(
      failures,
      `Le dernier essai a échoué, le prochain attend donc ${span(seconds)}.`,
      `Les # derniers essais ont échoué, le prochain attend donc ${span(seconds)}.`,
    ),
  gone: 'Le site dit que ce flux est terminé. Il n’est plus interrogé.',
})
