import manifest from '../../package.json?raw'

interface Manifest {
  readonly productName: string
  readonly version: string
  /** Where the people behind the app can be reached; not every version of the app has a page. */
  readonly homepage?: string
}

/**
 * How the app introduces itself: name, version, and where to write to when it misbehaves (RFC 9110, section 10.1.5).
 * Nothing else: not the name of a browser, not the system, nothing that differs from one user to the next.
 */
export function userAgentOf({ productName, version, homepage }: Manifest): string {
  return `${productName}/${version} (${homepage === undefined ? 'desktop feed reader' : `+${homepage}`})`
}

/** The user agent of this very version. */
export const userAgent = userAgentOf(JSON.parse(manifest) as Manifest)
