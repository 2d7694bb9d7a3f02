import { useEffect, useState } from 'react'
import type { FeedId } from '../../shared/model'
import type { FeedMove } from '../../shared/store/feeds'
import { request } from '../bridge'

/** The feed's last move for good; null while it is not known, and where there was none. */
export function useMove(feedId: FeedId): FeedMove | null {
  const [move, setMove] = useState<FeedMove | null>(null)
  useEffect(() => {
    let isHere = true
    void request('feed:move', { feedId }).then((reply) => {
      if (isHere && reply.ok) setMove(reply.value)
    })
    return () => {
      isHere = false
    }
  }, [feedId])
  return move
}
