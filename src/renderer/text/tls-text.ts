import type { Texts } from '../../shared/texts/texts'

/** Why a secure connection was not made, by the code that the TLS library has for it. */
export function tlsText(
  { safeConnections }: Texts,
  host: string,
  code: string,
): ReturnType<Texts['safeConnections']['expired']> {
  switch (code) {
    case 'CERT_HAS_EXPIRED':
      return safeConnections.expired(host, code)
    case 'CERT_NOT_YET_VALID':
      return safeConnections.notYetValid(host, code)
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
    case 'HOSTNAME_MISMATCH':
      return safeConnections.otherServer(host, code)
    case 'DEPTH_ZERO_SELF_SIGNED_CERT':
      return safeConnections.signedByItself(host, code)
    case 'SELF_SIGNED_CERT_IN_CHAIN':
    case 'UNABLE_TO_GET_ISSUER_CERT':
    case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
    case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
      return safeConnections.unknownSigner(host, code)
    case 'CERT_REVOKED':
      return safeConnections.revoked(host, code)
    default:
      return code.startsWith('CERT_') || code.startsWith('UNABLE_TO_')
        ? safeConnections.notAccepted(host, code)
        : safeConnections.noAgreement(host, code)
  }
}
