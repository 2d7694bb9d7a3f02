import type { HelpTexts } from '../en/help'
import type { Formats } from '../formats/formats'

type Sections = HelpTexts['sections']

const first: Sections['first'] = {
  title: 'Erste Schritte',
  lines: {
    add: 'Mit „Feed hinzufügen“ geben Sie Courant die Adresse einer Website. Es sucht deren Feeds und zeigt, was in einem steht, bevor Sie ihn abonnieren.',
    starters:
      'Oder wählen Sie einige aus der Liste, die der App beiliegt: Ihre Entwickler haben sie gemacht, und niemand hat für einen Platz darin bezahlt.',
    read: 'Links stehen Ihre Feeds, in der Mitte deren Artikel, rechts der, den Sie lesen. Ein Artikel, den Sie öffnen, gilt als gelesen; ein Stern bewahrt ihn für immer.',
    find: 'Die Suche durchsucht Titel und Texte. Die „Befehlspalette“ führt mit ein paar Buchstaben zu jedem Feed, Ordner oder Befehl.',
    rules:
      'Was Sie nie lesen oder immer zuerst sehen möchten, erledigen „Regeln“: Ein neuer Artikel wird dabei markiert, mit einem Stern versehen, ausgeblendet, gemeldet oder nicht gemeldet.',
    menus:
      'Ein Rechtsklick oder die Menütaste zeigt, was sich mit einem Feed, einem Ordner, einem Artikel oder einem Link tun lässt.',
    undo: 'Was vieles auf einmal markiert, verschiebt oder löscht, lässt sich zurücknehmen: Achten Sie auf „Rückgängig“ am Fuß des Fensters.',
  },
}

const moving: Sections['moving'] = {
  title: 'Umzug von einem anderen Reader',
  lines: {
    how: 'Fast jeder Reader schreibt seine Feeds in eine OPML-Datei. Holen Sie sich diese Datei von Ihrem, und wählen Sie dann „Feeds importieren …“, oder legen Sie die Datei auf dem Fenster ab.',
    along:
      'Feeds, Ordner und Namen kommen mit. Was Sie gelesen oder mit einem Stern versehen hatten, nicht: Dafür hat eine OPML-Datei keinen Platz.',
    undo: 'Alle Feeds der Datei werden sofort gespeichert und danach abgefragt. Was Sie schon abonniert haben, bleibt, wie es ist, und der Import lässt sich als Ganzes zurücknehmen.',
    names:
      'Wo andere den Export haben, soweit wir wissen; die Namen ihrer Menüs können je nach Version und Sprache anders lauten:',
    feedly:
      'Feedly: Öffnen Sie feedly.com/i/opml in dem Browser, in dem Sie angemeldet sind; so erhalten Sie die Datei.',
    inoreader: 'Inoreader: Preferences, dann Import/Export, dann Export nach OPML.',
    netNewsWire: 'NetNewsWire: Ablage, dann Export Subscriptions.',
    liferea: 'Liferea: Abonnements, dann Feedliste exportieren.',
    rssGuard: 'RSS Guard: Konten (in älteren Versionen Feeds), dann Feeds exportieren, als OPML 2.0.',
    thunderbird: 'Thunderbird: Rechtsklick auf das Konto Ihrer Feeds, dann Abonnieren, dann Exportieren.',
    freshRss: 'FreshRSS: Abonnementverwaltung, dann Importieren / Exportieren, dann Export mit der Liste der Feeds.',
    miniflux: 'Miniflux: Abonnements, dann Exportieren.',
    newsboat:
      'Newsboat: Geben Sie newsboat -e > feeds.opml in einem Terminal ein; die Datei liegt dann im aktuellen Ordner.',
    other: 'Jeder andere: Suchen Sie in seinen Menüs und Einstellungen nach Exportieren, OPML oder Abonnements.',
  },
}

const data: Sections['data'] = {
  title: 'Ihre Daten und Sicherungen',
  lines: {
    where:
      'Alles, was Courant weiß, liegt in einem Ordner auf diesem Computer: Feeds, Artikel, Markierungen und Einstellungen.',
    backups:
      'An jedem Tag, an dem Sie es benutzen, entsteht eine Sicherung, die erst zählt, wenn sie durchgesehen ist. Einstellungen → „Speicher“ macht sofort eine und stellt jede wieder her.',
    keep: 'Artikel bleiben für immer, solange Sie nichts anderes wählen: für alle Feeds unter „Speicher“ oder für einen unter „Details“. Was einen Stern hat, bleibt.',
    computer:
      'Um alles auf einen anderen Computer mitzunehmen, wählen Sie „Artikel exportieren“ mit allem und dort „Archiv importieren“ mit der Datei archive.jsonl darin. Passwörter von Feeds bleiben zurück: Nur dieser Computer kann sie lesen.',
    leaving:
      'Um zu einem anderen Reader zu wechseln, wählen Sie „Feeds exportieren …“: Die OPML-Datei, die dabei entsteht, lesen die anderen.',
  },
}

const privacy: Sections['privacy'] = {
  title: 'Privatsphäre: wer was gefragt wird',
  lines: {
    nobody:
      'Es gibt kein Konto, keinen Server von uns, keine Nachverfolgung, und nach neuen Versionen wird nur gesucht, wenn Sie es verlangen, oder einmal in der Woche, wenn Sie es so einstellen.',
    feeds:
      'Die Server der Feeds, die Sie abonniert haben, werden nach neuen Artikeln gefragt, so oft Sie es einstellen, oder seltener, wo sie um mehr Zeit bitten; hin und wieder auch nach dem Symbol der Website.',
    learns:
      'Ein solcher Server erfährt Namen und Version von Courant und die Netzwerkadresse Ihres Anschlusses. Er erhält keine Cookies und erfährt nicht, woher Sie kamen.',
    pictures:
      'Bilder kommen von dort, wo der Artikel es sagt, wenn Sie ihn öffnen oder eine Liste sie zeigt. „Bilder aus dem Web“ in den Einstellungen schaltet das ab, für alle Feeds oder für einen.',
    onDemand:
      'Ton und Film werden geladen, wenn Sie sie abspielen; der Volltext, wenn Sie ihn verlangen, oder immer bei einem Feed, für den Sie es so eingestellt haben.',
    links: 'Links öffnen sich in Ihrem Browser, der seine eigenen Regeln hat.',
  },
}

const sick: Sections['sick'] = {
  title: 'Wenn ein Feed krank ist',
  lines: {
    marked:
      'Ein Feed, der nicht zu erreichen ist, wird in der Seitenleiste gekennzeichnet und immer seltener abgefragt. Seine Artikel bleiben, und er läuft von selbst weiter, sobald es seinem Server gut geht.',
    health:
      '„Zustand“ in seinem Menü zeigt die letzten Abfragen, was schiefging und was sich tun lässt: eine neue Adresse suchen, einer Weiterleitung auf Dauer folgen, ein Passwort angeben, den Feed anhalten oder abbestellen.',
    survey:
      '„Zustand der Feeds“ nennt alle Feeds mit Problemen, die ohne Artikel seit einem Jahr und die, die sehr viel veröffentlichen.',
    gone: 'Wo eine Website sagt, dass es einen Feed nicht mehr gibt, wird er nicht mehr abgefragt. Er behält seine Artikel, bis Sie ihn abbestellen.',
  },
}

const notifications: Sections['notifications'] = {
  title: 'Wenn Neues gemeldet wird',
  lines: {
    rule: '„Was gemeldet wird“ in den Einstellungen wählt für neue Artikel: nichts, jeden Artikel oder eine Zusammenfassung je Runde. Ein Feed oder ein Ordner kann es in seinen „Details“ anders halten.',
    quiet: 'In der „Ruhezeit“ wird nichts gezeigt; danach sagt eine Zusammenfassung, was gekommen ist.',
    state:
      'Gemeldet wird auch, wenn ein Feed nicht mehr zu erreichen ist, wenn er zurück ist und wenn es ihn nicht mehr gibt.',
    nothing:
      'Erscheint nichts, so sehen Sie nach, ob Ihr System Courant Meldungen erlaubt und ob sein eigenes „Nicht stören“ eingeschaltet ist.',
  },
}

export const helpTexts = ({ plural }: Formats): HelpTexts => ({
  title: 'Hilfe zu Courant',
  contents: 'Inhalt',
  find: 'In der Hilfe suchen',
  none: 'Nichts in der Hilfe enthält diese Wörter. Weniger oder kürzere finden mehr.',
  found: (count) => plural(count, '# Stelle', '# Stellen'),
  keysIntro:
    'So, wie sie jetzt sind: Eine Taste, die Sie ändern, ändert sich auch hier. Solange Sie in ein Feld schreiben, sind Buchstaben Buchstaben; Escape verlässt es.',
  sections: { first, keys: { title: 'Die Tasten', lines: {} }, moving, data, privacy, sick, notifications },
})
