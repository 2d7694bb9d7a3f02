import type { Feed } from '../../shared/model'
import type { PollRecord } from '../../shared/poll-record'
import type { FeedReport } from '../../shared/store/doctor'
import type { Texts } from '../../shared/texts/texts'
import type { RoundStatus } from '../../shared/window/round-status'
import { isSilent } from '../stores/diagnosis'
import { type FailureText, failureSentence, failureText } from '../text/failure-text'
import { reasonText } from '../text/reason-text'

export interface Verdict extends FailureText {
  readonly isBad: boolean
}

/** What is wrong with a feed, or that nothing is. */
export function verdictText(texts: Texts, feed: Feed, report: FeedReport | null, now: number): Verdict {
  const { verdict: say } = texts.doctor
  const told = (what: string, isBad = false): Verdict => ({ what, advice: '', isBad })
  if (feed.pausedAt !== null) return told(say.paused(texts.formats.fullTime(feed.pausedAt)))
  if (feed.failure !== null) return { ...failureText(texts, feed.failure), isBad: true }
  if (feed.health === 'new') return told(say.fresh)
  if (report === null) return told('')
  if (report.ledTo !== null) return told(say.redirected(hostOf(report.ledTo)))
  if (isSilent(report, now)) {
    return report.newestAt === null
      ? told(texts.survey.noArticle)
      : told(say.silent(texts.formats.monthAndYear(report.newestAt)))
  }
  return told(say.fine)
}

/** Why a feed is not looked at sooner: the machine's reasons count before the server's. */
export function whyNotSooner({ doctor, ...texts }: Texts, feed: Feed, paused: RoundStatus['paused']): string {
  if (feed.pausedAt !== null) return doctor.whyNot.paused
  if (paused === 'offline' || paused === 'asleep') return doctor.whyNot[paused]
  if (paused === 'poller-restarting') return doctor.whyNot.restarting
  if (paused === 'not-storing') return doctor.whyNot.notStoring
  return reasonText({ doctor, ...texts }, feed.nextPollReason)
}

/** What came of a poll, in one line. */
export function pollText(texts: Texts, poll: PollRecord): string {
  const { polls: say } = texts.doctor
  switch (poll.kind) {
    case 'read':
      return say.read(poll.added)
    case 'reading':
      return say.reading
    case 'unchanged':
      return say.unchanged(poll.times)
    case 'skipped':
      return say.skipped(poll.waitSeconds ?? 0)
    case 'failed':
      return poll.failure === null ? '' : failureSentence(texts, poll.failure)
  }
}

/** The host of an address, or all of it where that cannot be told. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url
}
