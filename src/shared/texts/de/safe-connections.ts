import type { SafeConnectionsTexts } from '../en/safe-connections'

const owner = 'Das kann nur der Betreiber der Website beheben.'
const clock = 'Prüfen Sie, ob die Uhr Ihres Computers richtig geht.'

export const safeConnectionsTexts = (): SafeConnectionsTexts => {
  const say = (why: string, advice: string) => (host: string, code: string) => ({
    what: `Die Verbindung zu ${host} ist nicht sicher: ${why} (${code}).`,
    advice,
  })
  return {
    expired: say('sein Zertifikat ist abgelaufen', `${owner} ${clock}`),
    notYetValid: say('sein Zertifikat gilt noch nicht', clock),
    otherServer: say(
      'sein Zertifikat gehört zu einem anderen Server',
      `${owner} Prüfen Sie die Schreibweise der Adresse.`,
    ),
    signedByItself: say(
      'sein Zertifikat ist nur von ihm selbst unterschrieben',
      'Gehört der Server Ihnen, fügen Sie es der Liste des Systems hinzu.',
    ),
    unknownSigner: say(
      'niemand weiß, wer sein Zertifikat unterschrieben hat',
      'Fügen Sie im Netz einer Firma deren Zertifikat der Liste des Systems hinzu. Sonst muss der Betreiber der Website es beheben.',
    ),
    revoked: say('sein Zertifikat wurde widerrufen', owner),
    notAccepted: say('sein Zertifikat wurde nicht anerkannt', `${owner} ${clock}`),
    noAgreement: (host, code) => ({
      what: `${host} und dieser Computer konnten sich nicht auf eine sichere Verbindung einigen (${code}).`,
      advice: owner,
    }),
  }
}
