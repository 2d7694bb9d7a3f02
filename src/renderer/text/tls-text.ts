const owner = 'Only the site’s owner can mend this.'

interface TlsText {
  readonly what: string
  readonly advice: string
}

/** Why a secure connection was not made, by the code that the TLS library has for it. */
export function tlsText(host: string, code: string): TlsText {
  const say = (why: string, advice: string): TlsText => ({
    what: `The connection to ${host} is not safe: ${why} (${code}).`,
    advice,
  })
  switch (code) {
    case 'CERT_HAS_EXPIRED':
      return say('its certificate has expired', `${owner} Check that your computer’s clock is right.`)
    case 'CERT_NOT_YET_VALID':
      return say('its certificate is not valid yet', 'Check that your computer’s clock is right.')
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
    case 'HOSTNAME_MISMATCH':
      return say('its certificate is for another server', `${owner} Check the spelling of the address.`)
    case 'DEPTH_ZERO_SELF_SIGNED_CERT':
      return say(
        'its certificate is signed by nobody but itself',
        'If the server is yours, add it to the system’s list.',
      )
    case 'SELF_SIGNED_CERT_IN_CHAIN':
    case 'UNABLE_TO_GET_ISSUER_CERT':
    case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
    case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
      return say(
        'nobody knows who signed its certificate',
        'On a company’s network, add the company’s certificate to the system’s list. Otherwise the site’s owner has to mend it.',
      )
    case 'CERT_REVOKED':
      return say('its certificate was revoked', owner)
    default:
      return code.startsWith('CERT_') || code.startsWith('UNABLE_TO_')
        ? say('its certificate was not accepted', `${owner} Check that your computer’s clock is right.`)
        : { what: `${host} and this computer could not agree on a secure connection (${code}).`, advice: owner }
  }
}
