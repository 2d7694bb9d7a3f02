import { lookup as lookUpBySystem } from 'node:dns'
import type { LookupFunction } from 'node:net'

/** The code of the error when a name leads nowhere but into a private network. */
export const privateAddressCode = 'ERR_PRIVATE_ADDRESS'

/** The system's resolver, as sockets use it. */
export const systemLookup: LookupFunction = lookUpBySystem

/**
 * A resolver whose answers hold no private address. It stands between the answer and the socket, so a name that answers
 * differently the second time it is asked (DNS rebinding) gains nothing.
 */
export function publicLookup(lookup: LookupFunction, isPrivate: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, answer) => {
      const none = (reason: NodeJS.ErrnoException): void => callback(reason, options.all ? [] : '', 0)
      if (error !== null) return none(error)
      const found = typeof answer === 'string' ? [] : answer
      const open = found.filter(({ address }) => !isPrivate(address))
      const [first] = open
      if (first === undefined) {
        return none(Object.assign(new Error(`${hostname} is in a private network`), { code: privateAddressCode }))
      }
      if (options.all) callback(null, open)
      else callback(null, first.address, first.family)
    })
  }
}
