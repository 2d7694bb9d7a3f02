import type { SafeConnectionsTexts } from '../en/safe-connections'

const owner = 'Seul le propriétaire du site peut y remédier.'
const clock = 'Vérifiez que l’horloge de votre ordinateur est à l’heure.'

export const safeConnectionsTexts = (): SafeConnectionsTexts => {
  const say = (why: string, advice: string) => (host: string, code: string) => ({
    what: `La connexion à ${host} n’est pas sûre\u202f: ${why} (${code}).`,
    advice,
  })
  return {
    expired: say('son certificat a expiré', `${owner} ${clock}`),
    notYetValid: say('son certificat n’est pas encore valable', clock),
    otherServer: say('son certificat est celui d’un autre serveur', `${owner} Vérifiez l’orthographe de l’adresse.`),
    signedByItself: say(
      'son certificat n’est signé que par lui-même',
      'Si le serveur est à vous, ajoutez-le à la liste du système.',
    ),
    unknownSigner: say(
      'personne ne sait qui a signé son certificat',
      'Dans le réseau d’une entreprise, ajoutez le certificat de celle-ci à la liste du système. Sinon, c’est au propriétaire du site d’y remédier.',
    ),
    revoked: say('son certificat a été révoqué', owner),
    notAccepted: say('son certificat n’a pas été accepté', `${owner} ${clock}`),
    noAgreement: (host, code) => ({
      what: `${host} et cet ordinateur n’ont pas pu convenir d’une connexion sûre (${code}).`,
      advice: owner,
    }),
  }
}
