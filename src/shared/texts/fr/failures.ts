import type { FailuresTexts } from '../en/failures'
import type { Formats } from '../formats/formats'

export const failuresTexts = ({ bytes, number, span }: Formats): FailuresTexts => {
  const say = (what: string, advice: string) => ({ what, advice })
  const later = (retryAfterSeconds: number | null): string =>
    retryAfterSeconds === null ? 'Réessayez plus tard.' : `Il demande d’attendre ${span(retryAfterSeconds)}.`
  const example = 'Une adresse ressemble à example.org ou https://example.org/feed.xml.'
  return {
    noAddress: say('Il n’y a pas encore d’adresse.', example),
    notAnAddress: (address) => say(`«\u202f${address}\u202f» n’est pas une adresse web.`, example),
    dns: (host) => say(`Aucun serveur ne s’appelle ${host}.`, 'Vérifiez l’orthographe, et que vous êtes en ligne.'),
    refused: (host) => say(`${host} a refusé la connexion.`, 'Le serveur est peut-être en panne. Réessayez plus tard.'),
    unreachable: (host, code) =>
      say(
        `${host} est injoignable (${code}).`,
        'Vérifiez votre connexion\u202f; sinon, le réseau du serveur est en cause.',
      ),
    timeout: {
      connect: (seconds) =>
        say(
          `Pas de connexion au serveur en ${span(seconds)}.`,
          'Le serveur est peut-être en panne, ou votre connexion lente.',
        ),
      'first-byte': (seconds) =>
        say(
          `Le serveur a pris la demande mais n’a rien envoyé en ${span(seconds)}.`,
          'Il est peut-être surchargé. Réessayez plus tard.',
        ),
      body: (seconds) =>
        say(
          `Le document n’est pas arrivé en ${span(seconds)}.`,
          'Le serveur ou la connexion est lent. Réessayez plus tard.',
        ),
    },
    proxy: {
      unreachable: (proxy) =>
        say(
          `Le proxy ${proxy} est injoignable.`,
          'Vérifiez le proxy dans les réglages réseau du système, et votre connexion.',
        ),
      refused: (proxy) =>
        say(
          `Le proxy ${proxy} refuse de se connecter à ce serveur.`,
          'Demandez à qui gère le proxy, ou vérifiez les réglages réseau du système.',
        ),
      password: (proxy) =>
        say(
          `Le proxy ${proxy} demande un nom et un mot de passe (407), que cette application ne peut pas donner.`,
          'Choisissez un autre proxy dans les réglages réseau du système, ou demandez à qui le gère de laisser passer cette application.',
        ),
      unsupported: (proxy) =>
        say(
          `Les réglages réseau demandent une sorte de proxy que cette application ne connaît pas (${proxy}).`,
          'Un proxy HTTP convient. Choisissez-en un dans les réglages réseau du système, ou aucun.',
        ),
    },
    status: {
      401: say(
        'Le serveur demande un nom et un mot de passe (401), ou n’accepte pas ceux qu’il a reçus.',
        'Donnez-les dans les détails du flux\u202f; un nouveau flux s’ajoute sous la forme https://nom:motdepasse@son.adresse.',
      ),
      403: say(
        'Le serveur ne laisse pas cette application lire le flux (403).',
        'Certains sites refusent les lecteurs de flux.',
      ),
      404: say('Il n’y a rien à cette adresse (404).', 'Le flux a peut-être déménagé. Cherchez-le sur le site.'),
      429: (retryAfterSeconds) =>
        say('Le serveur dit qu’on l’a interrogé trop souvent (429).', later(retryAfterSeconds)),
      503: (retryAfterSeconds) => say('Le serveur est hors service pour le moment (503).', later(retryAfterSeconds)),
      server: (status, retryAfterSeconds) => say(`Le serveur a échoué (${status}).`, later(retryAfterSeconds)),
      other: (status) => say(`Le serveur a répondu par le statut ${status} au lieu d’un flux.`, 'Vérifiez l’adresse.'),
    },
    gone: say('Le site dit que ce flux est terminé pour de bon.', 'Ses articles restent. Il n’est plus interrogé.'),
    tooLarge: (limitBytes) =>
      say(
        `Le document dépasse ${bytes(limitBytes)}.`,
        'C’est plus que ne devrait faire un flux. Cherchez un flux plus court du même site.',
      ),
    tooManyRedirects: (count) =>
      say(
        `L’adresse mène d’une redirection à l’autre (${number(count)} en tout).`,
        'Ouvrez le site dans un navigateur et copiez-y l’adresse de son flux.',
      ),
    badRedirect: (location) =>
      say(
        `Le serveur redirige vers «\u202f${location}\u202f», qui n’est pas une adresse web.`,
        'Seul le propriétaire du site peut y remédier.',
      ),
    privateRedirect: (host) =>
      say(
        `Le serveur redirige vers ${host}, qui est dans un réseau privé. Cela n’a pas été suivi.`,
        'Si le flux est dans votre propre réseau, ajoutez-le par son adresse dans ce réseau.',
      ),
    notAFeed: {
      html: say('C’est une page web, pas un flux.', 'Le site a peut-être remplacé son flux par une page.'),
      image: say('C’est une image, pas un flux.', 'Collez l’adresse de la page ou de son flux.'),
      empty: say('Le serveur a répondu par un document vide.', 'Réessayez plus tard.'),
      other: say('Ce n’est pas un flux d’un format connu.', 'Sont connus RSS, Atom, RDF et JSON Feed.'),
    },
    noFeedsOnPage: (pageUrl) =>
      say(
        `La page ${pageUrl} n’indique aucun flux.`,
        'Cherchez sur le site un lien nommé RSS, Atom ou Flux, et collez son adresse.',
      ),
    malformed: (detail) =>
      say(`Le flux est illisible\u202f: ${detail}.`, 'Il se réparera peut-être avec le prochain article du site.'),
    aborted: say('La demande a été arrêtée avant la réponse.', 'Un nouvel essai suivra.'),
    unexpected: (detail) => say(`Une erreur inattendue s’est produite\u202f: ${detail}.`, 'Un nouvel essai suivra.'),
  }
}
