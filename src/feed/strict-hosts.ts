/** Sites that let a reader ask once a minute for anything they have, and answer 403 to who asks more often. */
const oncePerMinute = /(?:^|\.)reddit\.com$/

/** How long a site is left alone after each visit, in milliseconds; 0 for all that set no such rule. */
export function restAfterVisitMs(url: string): number {
  return isStrict(url) ? 60_000 : 0
}

/** Whether a refusal of this status means "too often" at this address: 429 and 503 everywhere, 403 where it is known to. */
export function meansTooOften(status: number, url: string): boolean {
  return status === 429 || status === 503 || (status === 403 && isStrict(url))
}

function isStrict(url: string): boolean {
  return URL.canParse(url) && oncePerMinute.test(new URL(url).hostname)
}
