import type { ResponsivenessTexts } from '../en/responsiveness'
import type { Formats } from '../formats/formats'

export const responsivenessTexts = ({ number, plural }: Formats): ResponsivenessTexts => ({
  title: 'Reaktionszeiten',
  reading: 'Wird gelesen …',
  copy: 'Kopieren',
  intro: (start) =>
    `Eine Stockung ist eine Zeit, in der ein Teil von Courant nichts anderes tun konnte. ${start} Der Start zählt für sich. Neben der längsten, was üblich ist: Die Hälfte, 99 von 100 und 999 von 1000 Wartezeiten waren nicht länger.`,
  started: (time) => `Gestartet: ${time}.`,
  startedAndUsable: (time, after) => `Gestartet: ${time}, benutzbar nach ${after}.`,
  processes: {
    window: 'Fenster',
    main: 'Hauptprozess',
    poller: 'Abruf',
    'store-writer': 'Ablage, Schreiben',
    'store-reader': 'Ablage, Lesen',
    'store-search': 'Ablage, Suche',
  },
  notNamed: 'ohne Namen',
  under: (time) => `unter ${time}`,
  noCall: 'kein Aufruf',
  longestStalls: 'Längste Stockungen',
  lastStalls: 'Letzte Stockungen über 50 ms',
  slowestCalls: 'Langsamste Aufrufe der Ablage',
  noneLong: 'Nichts hat länger als 50 ms gedauert.',
  heads: {
    part: 'Teil',
    longest: 'Längste',
    when: 'Wann',
    what: 'Was lief',
    over: 'Über 50 ms',
    usual: 'Hälfte / 99 / 99,9 %',
    starting: 'Beim Start',
    howLong: 'Wie lange',
    call: 'Aufruf',
    calls: 'Aufrufe',
    ran: 'Lief bis zu',
    waited: 'Wartete bis zu',
  },
  report: {
    longest: (process, longest, at, over, starting) =>
      `${process}: längste ${longest}${at}; ${number(over)} über 50 ms; beim Start ${starting ?? 'keine'}`,
    usual: (delays) => `; die Hälfte, 99 und 99,9 von 100 binnen ${delays}`,
    at: (time, what) => ` um ${time} (${what})`,
    call: (name, calls, ran, waited) =>
      `${name}: ${plural(calls, '# Aufruf', '# Aufrufe')}, lief bis zu ${ran}, wartete bis zu ${waited}`,
    lastStalls: 'Letzte Stockungen über 50 ms:',
    calls: 'Aufrufe der Ablage:',
  },
})
