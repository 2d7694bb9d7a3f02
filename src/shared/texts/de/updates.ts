import type { UpdatesTexts } from '../en/updates'

export const updatesTexts = (): UpdatesTexts => ({
  title: 'Neue Versionen',
  checking: 'Es wird nach einer neueren Version gesucht …',
  newest: (version) => `Eine neuere als Ihre gibt es nicht: Courant ${version}.`,
  available: (version, yours, size) =>
    size === null
      ? `Courant ${version} ist da; Ihres ist ${yours}.`
      : `Courant ${version} ist da; Ihres ist ${yours}. Zu laden sind ${size}.`,
  isThere: (version) => `Courant ${version} ist da.`,
  show: 'Zeigen, was neu ist',
  notes: 'Was neu ist',
  noNotes: 'Was neu ist, steht nicht dabei.',
  download: 'Herunterladen',
  progress: 'Die neue Version wird heruntergeladen',
  downloading: (version, percent) => `Courant ${version} wird heruntergeladen: ${percent} %.`,
  cancel: 'Herunterladen abbrechen',
  ready: (version) => `Courant ${version} ist heruntergeladen und unversehrt. Soll es beim Beenden eingespielt werden?`,
  agree: 'Beim Beenden einspielen',
  agreed: (version) => `Courant ${version} wird beim Beenden eingespielt und läuft ab dem nächsten Start.`,
  disagree: 'Nicht einspielen',
  again: 'Noch einmal suchen',
  off: {
    source: 'Dieses Courant läuft aus seinem Quelltext und ist so neu wie dieser.',
    managed: 'Dieses Courant kam über die Paketverwaltung Ihres Systems, die es auch auf dem neuesten Stand hält.',
    unpacked: 'Dieses Courant wurde aus einem Archiv ausgepackt: Ein neueres ist an seine Stelle auszupacken.',
    portable: 'Dieses Courant muss nicht installiert werden: Ein neueres kommt von Hand an seine Stelle.',
  },
  failed: {
    offline: 'Der Server mit den neueren Versionen ist nicht zu erreichen. Ist der Rechner am Netz?',
    missing: 'Der Server hat keine Liste der Versionen, wo sie sein sollte. Versuchen Sie es in einem Tag wieder.',
    damaged: 'Was heruntergeladen wurde, ist nicht die Datei, für die ihr Herausgeber einsteht. Es wurde verworfen.',
    'no-room': 'Auf der Platte ist nicht genug Platz für die neue Version.',
    other: (detail) => `Das hat nicht geklappt: ${detail}`,
  },
})
