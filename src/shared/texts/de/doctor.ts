import type { DoctorTexts } from '../en/doctor'
import type { Formats } from '../formats/formats'

/** Wie es Feeds geht und was sich dagegen tun lässt. */
export const doctorTexts = ({ number, plural, span }: Formats): DoctorTexts => ({
  menu: 'Zustand',
  title: (feed) => `Zustand von „${feed}“`,
  details: 'Einzelheiten',
  verdict: {
    fine: 'Diesem Feed geht es gut.',
    fresh: 'Dieser Feed wurde noch nicht abgefragt.',
    paused: (time) => `Angehalten seit ${time}. Er wird erst wieder abgefragt, wenn Sie ihn fortsetzen.`,
    silent: (month) => `Nichts Neues seit ${month}. Der Server antwortet trotzdem.`,
    redirected: (host) => `Seine Adresse führt jedes Mal weiter zu ${host}. Der direkte Weg spart den Umweg.`,
  },
  mends: {
    followRedirect: 'Der Weiterleitung folgen',
    seek: 'Neue Adresse suchen',
    password: 'Passwort angeben',
    wake: 'Jetzt abfragen',
    pause: 'Anhalten',
    resume: 'Fortsetzen',
    unsubscribe: 'Abbestellen',
  },
  seek: {
    label: 'Suchen bei',
    look: 'Suchen',
    stop: 'Abbrechen',
    looking: 'Suche läuft …',
    found: (count) => plural(count, '# Adresse gefunden.', '# Adressen gefunden.'),
    offers: 'Gefundene Adressen',
    use: 'Diese Adresse nehmen',
    merges: (feed) =>
      `Dort folgen Sie schon „${feed}“. Aus beiden wird einer; was Sie gelesen und markiert haben, bleibt.`,
    onlyHere: 'Die Seite nennt keinen anderen Feed. Versuchen Sie die Adresse einer anderen Seite.',
    nothingChanged: 'Nichts wurde geändert.',
  },
  facts: {
    lastSuccess: 'Letzter Erfolg',
    never: 'Nie',
    notYet: 'Noch nicht',
    nextLook: 'Nächste Abfrage',
    posts: 'Beiträge',
    newest: 'Neuester Artikel',
  },
  perWeek: (count) => {
    if (count === 0) return 'Keine in den letzten vier Wochen'
    return count < 1 ? 'Weniger als einer pro Woche' : plural(Math.round(count), 'Etwa # pro Woche', 'Etwa # pro Woche')
  },
  whyNot: {
    paused: 'Sie haben diesen Feed angehalten.',
    offline: 'Dieser Rechner ist offline. Bis er zurück ist, wird nichts abgefragt.',
    asleep: 'Dieser Rechner hat geschlafen. Gleich geht es weiter.',
    restarting: 'Der Teil, der Feeds abfragt, startet neu.',
    notStoring:
      'Was Feeds bringen, lässt sich nicht speichern; vielleicht ist die Platte voll. Es wird weiter versucht.',
  },
  polls: {
    caption: 'Letzte Abfragen',
    none: 'Noch nichts zu berichten. Die erste Abfrage des Feeds wird hier stehen.',
    when: 'Wann',
    outcome: 'Ergebnis',
    status: 'Antwort',
    size: 'Größe',
    took: 'Dauer',
    read: (added) => (added === 0 ? 'Gelesen, nichts Neues' : plural(added, '# neuer Artikel', '# neue Artikel')),
    reading: 'Wird gespeichert',
    unchanged: (times) => (times === 1 ? 'Nichts Neues' : `Nichts Neues, ${number(times)}-mal`),
    skipped: (seconds) => `Ausgelassen: Der Server hat ${span(seconds)} Ruhe`,
    ledTo: (address) => `Weitergeleitet zu ${address}`,
  },
  done: {
    paused: (feed) => `„${feed}“ ist angehalten.`,
    resumed: (feed) => `„${feed}“ wird wieder abgefragt.`,
    moved: (feed) => `„${feed}“ hat seine neue Adresse. Artikel, Sterne und Gelesenes bleiben.`,
    merged: (into) => `Er ist jetzt eins mit „${into}“. Was Sie gelesen und markiert haben, bleibt.`,
    movedBack: (feed) => `„${feed}“ ist wieder an seiner alten Adresse.`,
  },
})
