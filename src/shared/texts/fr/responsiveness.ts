import type { ResponsivenessTexts } from '../en/responsiveness'
import type { Formats } from '../formats/formats'

export const responsivenessTexts = ({ number, plural }: Formats): ResponsivenessTexts => ({
  title: 'Réactivité',
  reading: 'Lecture…',
  copy: 'Copier',
  intro: (start) =>
    `Un blocage est un temps où une partie de Courant ne pouvait rien faire d’autre. ${start} Le démarrage est compté à part. À côté du maximum, l’ordinaire\u202f: la moitié, 99 sur 100 et 999 sur 1000 des attentes n’ont pas été plus longues.`,
  started: (time) => `Démarré le ${time}.`,
  startedAndUsable: (time, after) => `Démarré le ${time}, utilisable après ${after}.`,
  processes: {
    window: 'Fenêtre',
    main: 'Principal',
    poller: 'Interrogation',
    'store-writer': 'Base, écriture',
    'store-reader': 'Base, lecture',
    'store-search': 'Base, recherche',
  },
  notNamed: 'sans nom',
  under: (time) => `moins de ${time}`,
  noCall: 'aucun appel',
  longestStalls: 'Plus longs blocages',
  lastStalls: 'Derniers blocages de plus de 50 ms',
  slowestCalls: 'Appels les plus lents à la base',
  noneLong: 'Rien n’a duré plus de 50 ms.',
  heads: {
    part: 'Partie',
    longest: 'Maximum',
    when: 'Quand',
    what: 'En cours',
    over: 'Plus de 50 ms',
    usual: 'Moitié / 99 / 99,9 %',
    starting: 'Au démarrage',
    howLong: 'Durée',
    call: 'Appel',
    calls: 'Nombre',
    ran: 'Durée maximale',
    waited: 'Attente maximale',
  },
  report: {
    longest: (process, longest, at, over, starting) =>
      `${process}\u202f: maximum ${longest}${at}\u202f; ${number(over)} de plus de 50 ms\u202f; au démarrage ${starting ?? 'aucun'}`,
    usual: (delays) => `\u202f; la moitié, 99 et 99,9 sur 100 en ${delays} au plus`,
    at: (time, what) => ` à ${time} (${what})`,
    call: (name, calls, ran, waited) =>
      `${name}\u202f: ${plural(calls, '# appel', '# appels')}, durée max. ${ran}, attente max. ${waited}`,
    lastStalls: 'Derniers blocages de plus de 50 ms\u202f:',
    calls: 'Appels à la base\u202f:',
  },
})
