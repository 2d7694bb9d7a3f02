import type { RefusalsTexts } from '../en/refusals'
import type { Formats } from '../formats/formats'

export const refusalsTexts = ({ number }: Formats): RefusalsTexts => ({
  notAllowed: 'Diese Seite darf das nicht verlangen.',
  senseless: 'Das geht nicht: Was verlangt wurde, ergibt keinen Sinn.',
  failed: (reason) => `Das ist misslungen: ${reason}`,
  noSuchFeed: 'Dieser Feed ist nicht mehr abonniert.',
  noWebAddress: 'Dieser Feed hat keine Webadresse.',
  notOffered: 'Dieser Feed wurde nicht angeboten. Suchen Sie die Seite noch einmal.',
  previewTooOld: 'Diese Vorschau ist zu alt. Suchen Sie den Feed noch einmal.',
  feedGone: 'Dieser Feed ist endgültig fort; fügen Sie ihn neu hinzu.',
  offline: 'Dieser Computer ist offline.',
  noSuchArticle: 'Dieser Artikel ist nicht mehr gespeichert.',
  notMarked: (reason) => `Die Artikel konnten nicht markiert werden: ${reason}`,
  notUndone: (reason) => `Das konnte nicht zurückgenommen werden: ${reason}`,
  unreadable: 'Das konnte nicht gelesen werden.',
  pollerRestarted: 'Der Teil, der Feeds abruft, musste neu gestartet werden',
  runsAlready: 'Das läuft schon.',
  linkNotOpened: 'Dieser Link konnte nicht geöffnet werden.',
  linkNotCopied: 'Dieser Link konnte nicht kopiert werden: Er ist weder Web- noch Mailadresse.',
  noSuchFolder: 'Diesen Ordner gibt es nicht mehr.',
  folderNotBack: 'Dieser Ordner kann nicht mehr zurückgeholt werden.',
  folderIntoItself: 'Ein Ordner kann nicht in sich selbst verschoben werden.',
  asking: {
    noKeyChain: 'Dieses System hat keinen Schlüsselbund für ein Passwort, und Courant speichert keines im Klartext.',
    userAgent: 'Ein User-Agent besteht aus Buchstaben, Ziffern und Zeichen.',
    headerName: (name) => `„${name}“ kann kein weiterer Header sein.`,
    headerValue: (name) => `Der Header „${name}“ braucht einen Wert aus einfachen Buchstaben, Ziffern und Zeichen.`,
    colonInName: 'Ein Name kann keinen Doppelpunkt enthalten.',
    proxy: {
      'no-address': 'Das ist keine Adresse eines Proxys. Sie sieht aus wie proxy.example:3128.',
      kind: 'Courant spricht mit Proxys über http, https und socks5.',
      login: 'Courant gibt Proxys weder Namen noch Passwort. Lassen Sie beides aus der Adresse weg.',
    },
    passwordMissing: 'Zu einem Namen gehört ein Passwort.',
    otherServer: 'Der Feed liegt jetzt auf einem anderen Server. Geben Sie das Passwort noch einmal ein.',
  },
  notPrinted: (reason) => `Der Artikel konnte nicht gedruckt werden: ${reason}`,
  lists: {
    fileTooLong: (file) => `„${file}“ ist zu lang für eine Liste von Feeds.`,
    tooLong: 'Diese Datei ist zu lang für eine Liste von Feeds.',
    unreadable: (file, reason) => `„${file}“ konnte nicht gelesen werden: ${reason}`,
    notWritten: (file, reason) => `„${file}“ konnte nicht geschrieben werden: ${reason}`,
    noFeeds: 'In dieser Liste sind keine Feeds.',
    noList: 'Das ist keine Liste von Feeds: Courant liest OPML-Dateien, wie andere Reader sie exportieren.',
    notOpened: (word) => `„${word}“ lässt sich weder als Adresse noch als Datei öffnen.`,
    noAddressInFile: (file) =>
      `„${file}“ ist keine Liste von Feeds und sagt nicht, unter welcher Adresse sein Feed zu finden ist.`,
    notTakenBack: 'Der Import konnte nicht ganz zurückgenommen werden.',
  },
  start: {
    notAtLogin: (reason) => `Der Start mit der Sitzung ließ sich nicht ändern: ${reason}`,
    cannotStart: 'Courant kann nicht starten',
    storeStopped: (reason) => `Der Teil von Courant, der Ihre Artikel aufbewahrt, ist stehen geblieben: ${reason}`,
    fromTheFuture: (path, found, known) =>
      `Ihre Artikel in ${path} hat ein neueres Courant geschrieben (Format ${found}; dieses kennt ${known}). Nichts wurde geändert. Installieren Sie die neuere Version, um sie zu lesen.`,
    damaged: (path, detail) =>
      `Ihre Artikel in ${path} sind nicht lesbar: ${detail}. Nichts wurde geändert. Legen Sie eine Kopie dieser Datei zurück, oder verschieben Sie sie, um neu zu beginnen.`,
    unavailable: (path, detail) =>
      `Ihre Artikel in ${path} können nicht geöffnet werden: ${detail}. Nichts wurde geändert. Prüfen Sie, ob der Ordner beschreibbar und auf der Platte noch Platz ist, und starten Sie Courant neu.`,
  },
  imagesLeftOut: (count) => `Bilder und Medien aus dem Web sind ausgeschaltet: ${number(count)} hier ausgelassen.`,
})
