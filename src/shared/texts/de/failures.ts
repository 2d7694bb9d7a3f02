import type { FailuresTexts } from '../en/failures'
import type { Formats } from '../formats/formats'

export const failuresTexts = ({ bytes, number, span }: Formats): FailuresTexts => {
  const say = (what: string, advice: string) => ({ what, advice })
  const later = (retryAfterSeconds: number | null): string =>
    retryAfterSeconds === null
      ? 'Versuchen Sie es später noch einmal.'
      : `Er bittet um Geduld: ${span(retryAfterSeconds)}.`
  const example = 'Eine Adresse sieht aus wie example.org oder https://example.org/feed.xml.'
  const again = 'Versuchen Sie es später noch einmal.'
  return {
    noAddress: say('Es gibt noch keine Adresse.', example),
    notAnAddress: (address) => say(`„${address}“ ist keine Webadresse.`, example),
    dns: (host) => say(`Es gibt keinen Server namens ${host}.`, 'Prüfen Sie die Schreibweise, und ob Sie online sind.'),
    refused: (host) => say(`${host} hat die Verbindung abgelehnt.`, `Vielleicht ist der Server ausgefallen. ${again}`),
    unreachable: (host, code) =>
      say(`${host} ist nicht erreichbar (${code}).`, 'Prüfen Sie Ihre Verbindung; sonst liegt es am Netz des Servers.'),
    timeout: {
      connect: (seconds) =>
        say(
          `Keine Verbindung zum Server innerhalb der Frist (${span(seconds)}).`,
          'Vielleicht ist der Server ausgefallen oder Ihre Verbindung langsam.',
        ),
      'first-byte': (seconds) =>
        say(
          `Der Server hat die Anfrage angenommen, aber innerhalb der Frist (${span(seconds)}) nichts gesendet.`,
          `Vielleicht ist er überlastet. ${again}`,
        ),
      body: (seconds) =>
        say(
          `Das Dokument ist nicht innerhalb der Frist (${span(seconds)}) angekommen.`,
          `Der Server oder die Verbindung ist langsam. ${again}`,
        ),
    },
    proxy: {
      unreachable: (proxy) =>
        say(
          `Der Proxy ${proxy} ist nicht erreichbar.`,
          'Prüfen Sie den Proxy in den Netzwerkeinstellungen des Systems und Ihre Verbindung.',
        ),
      refused: (proxy) =>
        say(
          `Der Proxy ${proxy} lehnt eine Verbindung zu diesem Server ab.`,
          'Fragen Sie, wer den Proxy betreibt, oder prüfen Sie die Netzwerkeinstellungen des Systems.',
        ),
      password: (proxy) =>
        say(
          `Der Proxy ${proxy} verlangt Namen und Passwort (407), die diese App nicht geben kann.`,
          'Wählen Sie in den Netzwerkeinstellungen des Systems einen anderen Proxy, oder bitten Sie dessen Betreiber, diese App durchzulassen.',
        ),
      unsupported: (proxy) =>
        say(
          `Die Netzwerkeinstellungen verlangen eine Art Proxy, die diese App nicht beherrscht (${proxy}).`,
          'Ein HTTP-Proxy geht. Wählen Sie einen in den Netzwerkeinstellungen des Systems, oder keinen.',
        ),
    },
    status: {
      401: say(
        'Der Server verlangt Namen und Passwort (401) oder nimmt die angegebenen nicht an.',
        'Geben Sie beides in den Details des Feeds an; ein neuer Feed wird als https://name:passwort@seine.adresse hinzugefügt.',
      ),
      403: say('Der Server lässt diese App den Feed nicht lesen (403).', 'Manche Websites weisen Feedreader ab.'),
      404: say(
        'Unter dieser Adresse gibt es nichts (404).',
        'Vielleicht ist der Feed umgezogen. Suchen Sie ihn auf der Website.',
      ),
      429: (retryAfterSeconds) => say('Der Server sagt, er sei zu oft gefragt worden (429).', later(retryAfterSeconds)),
      503: (retryAfterSeconds) => say('Der Server ist zurzeit außer Betrieb (503).', later(retryAfterSeconds)),
      server: (status, retryAfterSeconds) => say(`Der Server ist gescheitert (${status}).`, later(retryAfterSeconds)),
      other: (status) =>
        say(`Der Server hat mit Status ${status} statt mit einem Feed geantwortet.`, 'Prüfen Sie die Adresse.'),
    },
    gone: say(
      'Die Website sagt, dass dieser Feed endgültig eingestellt ist.',
      'Seine Artikel bleiben. Er wird nicht mehr abgerufen.',
    ),
    tooLarge: (limitBytes) =>
      say(
        `Das Dokument ist größer als ${bytes(limitBytes)}.`,
        'Das ist mehr, als ein Feed sein sollte. Suchen Sie einen kürzeren Feed derselben Website.',
      ),
    tooManyRedirects: (count) =>
      say(
        `Die Adresse führt von einer Weiterleitung zur nächsten (${number(count)} insgesamt).`,
        'Öffnen Sie die Website im Browser und kopieren Sie dort die Adresse ihres Feeds.',
      ),
    badRedirect: (location) =>
      say(
        `Der Server leitet zu „${location}“ weiter; das ist keine Webadresse.`,
        'Das kann nur der Betreiber der Website beheben.',
      ),
    privateRedirect: (host) =>
      say(
        `Der Server leitet zu ${host} in einem privaten Netz weiter. Dem wurde nicht gefolgt.`,
        'Ist der Feed in Ihrem eigenen Netz, fügen Sie ihn mit seiner Adresse dort hinzu.',
      ),
    notAFeed: {
      html: say('Das ist eine Webseite, kein Feed.', 'Vielleicht hat die Website ihren Feed durch eine Seite ersetzt.'),
      image: say('Das ist ein Bild, kein Feed.', 'Fügen Sie die Adresse der Seite oder ihres Feeds ein.'),
      empty: say('Der Server hat mit einem leeren Dokument geantwortet.', again),
      other: say('Das ist kein Feed in einem bekannten Format.', 'Bekannt sind RSS, Atom, RDF und JSON Feed.'),
    },
    noFeedsOnPage: (pageUrl) =>
      say(
        `Die Seite ${pageUrl} nennt keinen Feed.`,
        'Suchen Sie auf der Website einen Link namens RSS, Atom oder Feed, und fügen Sie dessen Adresse ein.',
      ),
    malformed: (detail) =>
      say(`Der Feed ist nicht lesbar: ${detail}.`, 'Vielleicht behebt es sich mit dem nächsten Artikel der Website.'),
    aborted: say('Die Anfrage wurde vor der Antwort angehalten.', 'Sie wird wiederholt.'),
    unexpected: (detail) =>
      say(`Etwas ist schiefgegangen, was nicht sollte: ${detail}.`, 'Es wird noch einmal versucht.'),
  }
}
