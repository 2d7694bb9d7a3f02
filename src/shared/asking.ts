/** What a person may set for the requests of one feed, beyond what every feed gets. */

export interface RequestHeader {
  readonly name: string
  readonly value: string
}

interface Common {
  /** Instead of the app's own. */
  readonly userAgent: string | null
  readonly headers: readonly RequestHeader[]
  /** Ask at every tick, whatever the feed says of its pace; "slow down" is obeyed all the same. */
  readonly ignorePace: boolean
  /** "https://example.org": headers, name and password go to this server and to no other, wherever a redirect leads. */
  readonly origin: string
  /** `direct`, or a proxy's address as `readProxyAddress` gives it; missing as the system says. Holds wherever a redirect leads. */
  readonly proxy?: string
}

/** As the poller needs it. The password is in the clear here: it is never stored and never logged like this. */
export interface Asking extends Common {
  readonly login: { readonly name: string; readonly password: string } | null
}

/** As it is stored. */
export interface StoredAsking extends Common {
  /** The password is encrypted by the system's key chain; base64. */
  readonly login: { readonly name: string; readonly sealedPassword: string } | null
}

/** As the window shows it: a password goes in and never comes out. */
export interface FeedAsking {
  readonly userAgent: string | null
  readonly headers: readonly RequestHeader[]
  readonly ignorePace: boolean
  /** Null as the system says, `direct`, or a proxy's address. */
  readonly proxy: string | null
  /** Null when there is no login; a password goes with it. */
  readonly loginName: string | null
  /** False when the system has no key chain to encrypt a password with. */
  readonly canKeepPasswords: boolean
}

/** As the window sets it. A null password leaves the one that is kept. */
export interface FeedAskingChange {
  readonly userAgent: string | null
  readonly headers: readonly RequestHeader[]
  readonly ignorePace: boolean
  /** As a person typed it. */
  readonly proxy: string | null
  readonly login: { readonly name: string; readonly password: string | null } | null
}
