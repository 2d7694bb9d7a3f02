import { assertNever } from '../../shared/assert-never'
import type { FeedFailure } from '../../shared/feed-failure'
import type { Texts } from '../../shared/texts/texts'
import { tlsText } from './tls-text'

/** What a person reads when a poll fails: what happened, and what can be done about it. */
export interface FailureText {
  readonly what: string
  readonly advice: string
}

/** The two sentences for a failure. Every kind has its own; a new kind does not compile until it has one. */
export function failureText(texts: Texts, failure: FeedFailure): FailureText {
  const { what, advice } = chosenText(texts, failure)
  // A detail of somebody else's may end in a full stop, as the sentence around it does.
  return { what: what.replace(/\.{2,}$/, '.'), advice }
}

/** The one-line form, for a list or a tooltip. */
export function failureSentence(texts: Texts, failure: FeedFailure): string {
  return failureText(texts, failure).what
}

function chosenText(texts: Texts, failure: FeedFailure): FailureText {
  const { failures } = texts
  switch (failure.type) {
    case 'not-an-address':
      return failure.address.trim() === '' ? failures.noAddress : failures.notAnAddress(shorten(failure.address))
    case 'dns':
      return failures.dns(failure.host)
    case 'refused':
      return failures.refused(failure.host)
    case 'unreachable':
      return failures.unreachable(failure.host, failure.code)
    case 'timeout':
      return failures.timeout[failure.phase](failure.seconds)
    case 'tls':
      return tlsText(texts, failure.host, failure.code)
    case 'proxy':
      return failures.proxy[failure.problem](failure.proxy)
    case 'http-status':
      return statusText(texts, failure.status, failure.retryAfterSeconds)
    case 'gone':
      return failures.gone
    case 'too-large':
      return failures.tooLarge(failure.limitBytes)
    case 'too-many-redirects':
      return failures.tooManyRedirects(failure.count)
    case 'bad-redirect':
      return failures.badRedirect(shorten(failure.location))
    case 'private-redirect':
      return failures.privateRedirect(failure.host)
    case 'not-a-feed':
      return failures.notAFeed[failure.found]
    case 'no-feeds-on-page':
      return failures.noFeedsOnPage(shorten(failure.pageUrl))
    case 'malformed':
      return failures.malformed(failure.detail)
    case 'aborted':
      return failures.aborted
    case 'unexpected':
      return failures.unexpected(failure.detail)
    default:
      return assertNever(failure)
  }
}

function statusText({ failures }: Texts, status: number, retryAfterSeconds: number | null): FailureText {
  const say = failures.status
  if (status === 401 || status === 403 || status === 404) return say[status]
  if (status === 429 || status === 503) return say[status](retryAfterSeconds)
  return status >= 500 ? say.server(status, retryAfterSeconds) : say.other(status)
}

function shorten(value: string): string {
  return value.length <= 80 ? value : `${value.slice(0, 77)}…`
}
