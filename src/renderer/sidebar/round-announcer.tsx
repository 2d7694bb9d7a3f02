import { useEffect, useRef, useState } from 'react'
import { useRound } from '../stores/round-store'
import { texts } from '../texts'

/**
 * Tells a screen reader that a refresh which the person can have noticed has ended, and that polling pauses. The count
 * is not told: it changes many times a second and can be read in the footer.
 */
export function RoundAnnouncer() {
  const running = useRound((round) => round.running)
  const paused = useRound((round) => round.paused)
  const before = useRef({ running, paused })
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (before.current.running && !running) setSaid(texts().sidebar.round.announceDone)
    if (before.current.paused !== paused && paused === 'offline') setSaid(texts().sidebar.round.announceOffline)
    before.current = { running, paused }
  }, [running, paused])
  return (
    <p className="unseen" role="status">
      {said}
    </p>
  )
}
