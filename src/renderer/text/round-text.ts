import { isAboutNow } from '../../shared/texts/formats/times'
import type { Texts } from '../../shared/texts/texts'
import type { RoundStatus } from '../../shared/window/round-status'

/** The footer's one line: what the refreshing does now, or when it last ended. */
export function roundText({ sidebar, formats }: Texts, round: RoundStatus, now: number): string {
  const say = sidebar.round
  // Also while a round runs: it waits for the store.
  if (round.paused === 'not-storing') return say.notStoring
  if (round.running) return say.progress(round.done, round.total)
  if (round.paused === 'by-hand') return say.byHand
  if (round.paused === 'offline') return say.offline
  if (round.paused === 'asleep') return say.asleep
  if (round.paused === 'poller-restarting') return say.restarting
  if (round.lastFinishedAt === null) return say.never
  if (isAboutNow(round.lastFinishedAt, now)) return say.justNow
  return say.at(formats.relativeTime(round.lastFinishedAt, now))
}
