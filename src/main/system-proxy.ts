import { type Log, reasonOf } from './log'

/**
 * By which way the system wants a server to be reached, in the words of a PAC file ("PROXY a:1; DIRECT"). The question
 * goes to Chromium's resolver, which knows the system's settings, PAC files and the command line. It never rejects:
 * without an answer the way is direct, as it is for a browser whose PAC file cannot be fetched.
 */
export function createSystemProxy(
  resolve: (url: string) => Promise<string>,
  log: Log,
): (origin: string) => Promise<string> {
  return async (origin) => {
    try {
      return await resolve(`${origin}/`)
    } catch (error) {
      log.warn(`the system’s proxy for ${origin} is not known: ${reasonOf(error)}`)
      return 'DIRECT'
    }
  }
}
