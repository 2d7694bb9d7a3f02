import type { DoctorTexts } from '../en/doctor'
import type { Formats } from '../formats/formats'

/** Comment vont les flux, et ce qu’on peut y faire. */
export const doctorTexts = ({ number, plural, span }: Formats): DoctorTexts => ({
  menu: 'Santé',
  title: (feed) => `Santé de «\u202f${feed}\u202f»`,
  details: 'Détails',
  verdict: {
    fine: 'Ce flux va bien.',
    fresh: 'Ce flux n’a pas encore été consulté.',
    paused: (time) => `En pause depuis ${time}. Il n’est pas consulté avant sa reprise.`,
    silent: (month) => `Rien de nouveau depuis ${month}. Le serveur répond pourtant.`,
    redirected: (host) => `Son adresse renvoie chaque fois vers ${host}. Y aller directement évite le détour.`,
  },
  mends: {
    followRedirect: 'Suivre la redirection',
    seek: 'Chercher la nouvelle adresse',
    password: 'Donner un mot de passe',
    wake: 'Consulter maintenant',
    pause: 'Mettre en pause',
    resume: 'Reprendre',
    unsubscribe: 'Se désabonner',
  },
  seek: {
    label: 'Chercher à',
    look: 'Chercher',
    stop: 'Arrêter',
    looking: 'Recherche en cours…',
    found: (count) => plural(count, '# adresse trouvée.', '# adresses trouvées.', '# d’adresses trouvées.'),
    offers: 'Adresses trouvées',
    use: 'Prendre cette adresse',
    merges: (feed) =>
      `Vous y suivez déjà «\u202f${feed}\u202f». Les deux n’en feront qu’un\u202f; ce que vous avez lu et marqué est gardé.`,
    onlyHere: 'La page n’indique aucun autre flux. Essayez l’adresse d’une autre page du site.',
    nothingChanged: 'Rien n’a été changé.',
  },
  facts: {
    lastSuccess: 'Dernière réussite',
    never: 'Jamais',
    notYet: 'Pas encore',
    nextLook: 'Prochaine fois',
    posts: 'Publications',
    newest: 'Dernier article',
  },
  perWeek: (count) => {
    if (count === 0) return 'Aucune ces quatre dernières semaines'
    return count < 1
      ? 'Moins d’une par semaine'
      : plural(Math.round(count), 'Environ # par semaine', 'Environ # par semaine', 'Environ # par semaine')
  },
  whyNot: {
    paused: 'Vous avez mis ce flux en pause.',
    offline: 'Cet ordinateur est hors ligne. Rien n’est consulté avant son retour.',
    asleep: 'Cet ordinateur était en veille. Cela reprend dans un instant.',
    restarting: 'La partie qui consulte les flux redémarre.',
    notStoring:
      'Ce que les flux apportent ne peut être enregistré\u202f; le disque est peut-être plein. De nouveaux essais suivront.',
  },
  polls: {
    caption: 'Dernières consultations',
    none: 'Rien à dire pour l’instant. La première consultation du flux figurera ici.',
    when: 'Quand',
    outcome: 'Résultat',
    status: 'Statut',
    size: 'Taille',
    took: 'Durée',
    read: (added) =>
      added === 0
        ? 'Lu, rien de nouveau'
        : plural(added, '# nouvel article', '# nouveaux articles', '# de nouveaux articles'),
    reading: 'En cours d’enregistrement',
    unchanged: (times) => (times === 1 ? 'Rien de nouveau' : `Rien de nouveau, ${number(times)} fois`),
    skipped: (seconds) => `Passé\u202f: le serveur est laissé tranquille pendant ${span(seconds)}`,
    ledTo: (address) => `Renvoyé vers ${address}`,
  },
  done: {
    paused: (feed) => `«\u202f${feed}\u202f» est en pause.`,
    resumed: (feed) => `«\u202f${feed}\u202f» est de nouveau consulté.`,
    moved: (feed) => `«\u202f${feed}\u202f» a sa nouvelle adresse. Articles, étoiles et lectures sont gardés.`,
    merged: (into) => `Il ne fait plus qu’un avec «\u202f${into}\u202f». Ce que vous avez lu et marqué est gardé.`,
    movedBack: (feed) => `«\u202f${feed}\u202f» est revenu à son ancienne adresse.`,
  },
})
