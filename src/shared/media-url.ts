/** The scheme under which main serves images, sounds and films of the web to the window and to the article's frame. */
export const mediaScheme = 'courant-media'

/**
 * Why something is loaded: `remote` while the settings show what is on the web, `asked` where a person wants to see it all
 * the same, of one article, of one feed, or of one film.
 */
export type MediaReason = 'remote' | 'asked'

/** The address under which a remote file is served. */
export function mediaUrl(url: string, reason: MediaReason = 'remote'): string {
  return `${mediaScheme}://${reason}/?url=${encodeURIComponent(url)}`
}

/** Whether one of our addresses is served; what is not asked for only while the settings show what is on the web. */
export function mayServe(address: string, bySettings: boolean): boolean {
  const isFor = (reason: MediaReason): boolean => address.startsWith(`${mediaScheme}://${reason}/?`)
  return isFor('asked') || (isFor('remote') && bySettings)
}

/** The address on the web of what is served under an address of `mediaUrl`; null for any other address. */
export function remoteAddress(served: string): string | null {
  const start = [mediaUrl(''), mediaUrl('', 'asked')].find((one) => served.startsWith(one))
  if (start === undefined) return null
  try {
    return decodeURIComponent(served.slice(start.length))
  } catch {
    return null
  }
}
