const owner = 'Only the site’s owner can mend this.'
const clock = 'Check that your computer’s clock is right.'

/** Why a secure connection was not made. `code` is what the TLS library calls it. */
export const safeConnectionsTexts = () => {
  const say =
    (why: string, advice: string) =>
    (host: string, code: string): { readonly what: string; readonly advice: string } => ({
      what: `The connection to ${host} is not safe: ${why} (${code}).`,
      advice,
    })
  return {
    expired: say('its certificate has expired', `${owner} ${clock}`),
    notYetValid: say('its certificate is not valid yet', clock),
    otherServer: say('its certificate is for another server', `${owner} Check the spelling of the address.`),
    signedByItself: say(
      'its certificate is signed by nobody but itself',
      'If the server is yours, add it to the system’s list.',
    ),
    unknownSigner: say(
      'nobody knows who signed its certificate',
      'On a company’s network, add the company’s certificate to the system’s list. Otherwise the site’s owner has to mend it.',
    ),
    revoked: say('its certificate was revoked', owner),
    notAccepted: say('its certificate was not accepted', `${owner} ${clock}`),
    noAgreement: (host: string, code: string) => ({
      what: `${host} and this computer could not agree on a secure connection (${code}).`,
      advice: owner,
    }),
  }
}

export type SafeConnectionsTexts = ReturnType<typeof safeConnectionsTexts>
