import { useEffect, useState } from 'react'
import type { Feed } from '../../shared/model'
import type { FeedReport } from '../../shared/store/doctor'
import { request } from '../bridge'

/** What is known of the feed's polls, read anew whenever it was polled or changed; null until it is known. */
export function useReport({ id, url, lastPolledAt, pausedAt, articleCount }: Feed): FeedReport | null {
  const [report, setReport] = useState<FeedReport | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what changes a feed changes what is told of it
  useEffect(() => {
    let isHere = true
    void request('feed:report', { feedId: id }).then((reply) => {
      if (isHere && reply.ok) setReport(reply.value)
    })
    return () => {
      isHere = false
    }
  }, [id, url, lastPolledAt, pausedAt, articleCount])
  return report
}
