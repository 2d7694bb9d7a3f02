import { assertNever } from '../../shared/assert-never'
import type { FeedFailure } from '../../shared/feed-failure'
import { formatBytes, formatSpan } from './amount'
import { tlsText } from './tls-text'

/** What a person reads when a poll fails: what happened, and what can be done about it. */
export interface FailureText {
  readonly what: string
  readonly advice: string
}

/** The two sentences for a failure. Every kind has its own; a new kind does not compile until it has one. */
export function failureText(failure: FeedFailure): FailureText {
  switch (failure.type) {
    case 'not-an-address':
      return text(
        failure.address.trim() === ''
          ? 'There is no address yet.'
          : `“${shorten(failure.address)}” is not a web address.`,
        'An address looks like example.org or https://example.org/feed.xml.',
      )
    case 'dns':
      return text(`There is no server called ${failure.host}.`, 'Check the spelling, and that you are online.')
    case 'refused':
      return text(`${failure.host} refused the connection.`, 'The server may be down. Try again later.')
    case 'unreachable':
      return text(
        `${failure.host} cannot be reached (${failure.code}).`,
        'Check your connection; otherwise the server’s network is at fault.',
      )
    case 'timeout':
      return timeoutText(failure.phase, failure.seconds)
    case 'tls':
      return tlsText(failure.host, failure.code)
    case 'proxy':
      return proxyText(failure.proxy, failure.problem)
    case 'http-status':
      return statusText(failure.status, failure.retryAfterSeconds)
    case 'gone':
      return text(
        'The site says that this feed has ended for good.',
        'Its articles stay. It is not looked at any more.',
      )
    case 'too-large':
      return text(
        `The document is larger than ${formatBytes(failure.limitBytes)}.`,
        'That is more than a feed should be. Look for a shorter feed of the same site.',
      )
    case 'too-many-redirects':
    case 'bad-redirect':
    case 'private-redirect':
      return redirectText(failure)
    case 'not-a-feed':
      return notAFeedText(failure.found)
    case 'no-feeds-on-page':
      return text(
        `The page ${shorten(failure.pageUrl)} names no feed.`,
        'Look on the site for a link called RSS, Atom or Feed, and paste its address.',
      )
    case 'malformed':
      return text(`The feed cannot be read: ${failure.detail}.`, 'It may mend itself with the site’s next article.')
    case 'aborted':
      return text('The request was stopped before an answer came.', 'It will be tried again.')
    case 'unexpected':
      return text(`Something went wrong that should not: ${failure.detail}.`, 'It will be tried again.')
    default:
      return assertNever(failure)
  }
}

/** The one-line form, for a list or a tooltip. */
export function failureSentence(failure: FeedFailure): string {
  return failureText(failure).what
}

function text(what: string, advice: string): FailureText {
  return { what: what.replace(/\.{2,}$/, '.'), advice }
}

function redirectText(failure: Extract<FeedFailure, { type: `${string}redirect${string}` }>): FailureText {
  if (failure.type === 'private-redirect') {
    return text(
      `This leads from the public web to ${failure.host}, which is in a private network. It was not followed.`,
      'If the feed is in your own network, add it by its address there.',
    )
  }
  if (failure.type === 'bad-redirect') {
    return text(
      `The server redirects to “${shorten(failure.location)}”, which is not a web address.`,
      'Only the site’s owner can mend this.',
    )
  }
  return text(
    `The address leads from one redirect to the next (${failure.count} in all).`,
    'Open the site in a browser and copy the address of its feed from there.',
  )
}

function proxyText(proxy: string, problem: Extract<FeedFailure, { type: 'proxy' }>['problem']): FailureText {
  switch (problem) {
    case 'unreachable':
      return text(
        `The proxy ${proxy} cannot be reached.`,
        'Look at the proxy in your system’s network settings, and at your connection.',
      )
    case 'refused':
      return text(
        `The proxy ${proxy} refuses to connect to this server.`,
        'Ask whoever runs the proxy, or look at your system’s network settings.',
      )
    case 'password':
      return text(
        `The proxy ${proxy} asks for a name and a password (407), which this app cannot give.`,
        'Choose another proxy in your system’s network settings, or ask whoever runs it to let this app through.',
      )
    case 'unsupported':
      return text(
        `The network settings ask for a kind of proxy that this app does not speak (${proxy}).`,
        'An HTTP proxy works. Choose one in your system’s network settings, or none.',
      )
    default:
      return assertNever(problem)
  }
}

function timeoutText(phase: 'connect' | 'first-byte' | 'body', seconds: number): FailureText {
  const span = formatSpan(seconds)
  switch (phase) {
    case 'connect':
      return text(`No connection to the server within ${span}.`, 'The server may be down, or your connection slow.')
    case 'first-byte':
      return text(`The server took the request but sent nothing within ${span}.`, 'It may be busy. Try again later.')
    case 'body':
      return text(
        `The document did not arrive within ${span}.`,
        'The server or the connection is slow. Try again later.',
      )
    default:
      return assertNever(phase)
  }
}

function statusText(status: number, retryAfterSeconds: number | null): FailureText {
  const wait = retryAfterSeconds === null ? 'Try again later.' : `It asks to wait ${formatSpan(retryAfterSeconds)}.`
  if (status === 401) {
    return text(
      'The server asks for a name and a password (401), or does not accept those it got.',
      'Give them in the feed’s details; a new feed is added as https://name:password@its.address.',
    )
  }
  if (status === 403)
    return text('The server does not let this app read the feed (403).', 'Some sites refuse feed readers.')
  if (status === 404)
    return text('There is nothing at this address (404).', 'The feed may have moved. Look for it on the site.')
  if (status === 429) return text('The server says that it was asked too often (429).', wait)
  if (status === 503) return text('The server is out of service for now (503).', wait)
  if (status >= 500) return text(`The server failed (${status}).`, wait)
  return text(`The server answered with status ${status} instead of a feed.`, 'Check the address.')
}

function notAFeedText(found: 'html' | 'image' | 'empty' | 'other'): FailureText {
  switch (found) {
    case 'html':
      return text('This is a web page, not a feed.', 'The site may have replaced its feed by a page.')
    case 'image':
      return text('This is a picture, not a feed.', 'Paste the address of the page or of its feed.')
    case 'empty':
      return text('The server answered with an empty document.', 'Try again later.')
    case 'other':
      return text('This is not a feed of any known format.', 'Known are RSS, Atom, RDF and JSON Feed.')
    default:
      return assertNever(found)
  }
}

function shorten(value: string): string {
  return value.length <= 80 ? value : `${value.slice(0, 77)}…`
}
