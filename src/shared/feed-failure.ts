/**
 * Everything that can go wrong with one poll of one feed, as a value. The sentence a person reads is chosen in the
 * window (`renderer/text/failure-text.ts`) or, for a notification, in main.
 */
export type FeedFailure =
  | { readonly type: 'not-an-address'; readonly address: string }
  | { readonly type: 'dns'; readonly host: string }
  | { readonly type: 'refused'; readonly host: string }
  | { readonly type: 'unreachable'; readonly host: string; readonly code: string }
  | { readonly type: 'timeout'; readonly phase: 'connect' | 'first-byte' | 'body'; readonly seconds: number }
  | { readonly type: 'tls'; readonly host: string; readonly code: string }
  | { readonly type: 'http-status'; readonly status: number; readonly retryAfterSeconds: number | null }
  | { readonly type: 'gone' }
  | { readonly type: 'too-large'; readonly limitBytes: number }
  | { readonly type: 'too-many-redirects'; readonly count: number }
  | { readonly type: 'bad-redirect'; readonly location: string }
  /** Something on the public web led to an address in a private network. */
  | { readonly type: 'private-redirect'; readonly host: string }
  /** The proxy is to blame, not the server; `unsupported` is a kind of proxy that is not spoken (SOCKS). */
  | {
      readonly type: 'proxy'
      readonly proxy: string
      readonly problem: 'unreachable' | 'refused' | 'password' | 'unsupported'
    }
  | { readonly type: 'not-a-feed'; readonly found: 'html' | 'image' | 'empty' | 'other' }
  | { readonly type: 'no-feeds-on-page'; readonly pageUrl: string }
  | { readonly type: 'malformed'; readonly detail: string }
  | { readonly type: 'aborted' }
  | { readonly type: 'unexpected'; readonly detail: string }
