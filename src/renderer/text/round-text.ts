import type { RoundStatus } from '../../shared/window/round-status'
import { formatNumber } from './amount'
import { relativeTime } from './relative-time'

/** The footer's one line: what the refreshing does now, or when it last ended. */
export function roundText(round: RoundStatus, now: number): string {
  if (round.running) return `${formatNumber(round.done)} of ${formatNumber(round.total)}`
  if (round.paused === 'offline') return 'Paused: offline'
  if (round.paused === 'asleep') return 'Paused: asleep'
  if (round.paused === 'poller-restarting') return 'Restarting…'
  if (round.lastFinishedAt === null) return 'Not refreshed yet'
  const ago = relativeTime(round.lastFinishedAt, now)
  return ago === 'now' ? 'Refreshed just now' : `Refreshed ${ago}`
}
