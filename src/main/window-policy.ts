/**
 * What the window may do: nothing beyond showing our own pages. The rules are pure; `window.ts` and `permissions.ts` hang
 * them on Electron.
 */
import { appOrigin } from '../shared/window-contract'

/** Addresses that may leave for the system's browser or mail program. */
const externalSchemes: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:'])
const longestAddress = 8_192

/** The address in its normal form if the system may open it, or null. */
export function externalAddress(text: string): string | null {
  if (text.length > longestAddress || !URL.canParse(text)) return null
  const url = new URL(text)
  return externalSchemes.has(url.protocol) ? url.href : null
}

/**
 * Whether an address is a page of ours. `devUrl` is the development server's address, or null in a built app; URL.origin
 * is of no use here, since it is "null" for every scheme the URL standard does not know.
 */
export function isOwnPage(address: string, devUrl: string | null): boolean {
  if (address === appOrigin || address.startsWith(`${appOrigin}/`)) return true
  if (devUrl === null || !URL.canParse(address)) return false
  return new URL(address).origin === new URL(devUrl).origin
}
