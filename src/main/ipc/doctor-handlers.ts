import type { Feed, FeedId } from '../../shared/model'
import type { StoreClient } from '../../shared/store-contract'
import type { DoctorChannels } from '../../shared/window/doctor-channels'
import type { RoundStatus } from '../../shared/window/round-status'
import { createSeeking, type SeekingDependencies } from '../seeking'
import { texts } from '../texts'
import { done, type Handlers, refused } from './reply'

interface DoctorDependencies extends Omit<SeekingDependencies, 'store'> {
  readonly store: StoreClient
  readonly roundStatus: () => RoundStatus
}

/** So many feeds in one part of a survey: some milliseconds of the searches' thread, however much they post. */
const surveyedAtOnce = 250

/** How feeds are doing, and what can be done about it. */
export function doctorHandlers(dependencies: DoctorDependencies): Handlers<keyof DoctorChannels> {
  const { store, poller, announcer, roundStatus, clock } = dependencies
  const seeking = createSeeking(dependencies)
  const noSuchFeed = () => refused(texts().refusals.noSuchFeed)

  async function feedOf(feedId: FeedId): Promise<Feed | undefined> {
    return (await store.getFeeds({ feedIds: [feedId] })).feeds[0]
  }

  function pollAnew(feedId: FeedId): void {
    poller.refreshFeeds()
    announcer.changed({ feedIds: [feedId] })
  }

  return {
    'feed:report': async ({ feedId }) => {
      const report = await store.getFeedReport({ feedId, now: clock.now() })
      return report === null ? noSuchFeed() : done(report)
    },
    'feeds:survey': async ({ after }) =>
      done(await store.surveySlice({ after, limit: surveyedAtOnce, now: clock.now() })),
    'feed:seek': async ({ feedId, address }) => {
      const feed = await feedOf(feedId)
      return feed === undefined ? noSuchFeed() : done(await seeking.seek(feed, address))
    },
    'feed:change-address': async ({ feedId, url }) => {
      const feed = await feedOf(feedId)
      if (feed === undefined) return noSuchFeed()
      const answer = await seeking.changeAddress(feed, url)
      return answer === null ? refused(texts().refusals.notOffered) : done(answer)
    },
    'feed:restore-address': async ({ feedId }) => {
      const move = await store.getMove({ feedId })
      if (move === null) return noSuchFeed()
      const change = await store.changeAddress({ feedId, url: move.from, now: clock.now() })
      if (change.type !== 'changed') return noSuchFeed()
      pollAnew(feedId)
      return done(null)
    },
    'feed:set-paused': async ({ feedId, paused }) => {
      if (!(await store.setPaused({ feedId, pausedAt: paused ? clock.now() : null }))) return noSuchFeed()
      pollAnew(feedId)
      return done(null)
    },
    'feed:wake': async ({ feedId }) => {
      if (roundStatus().paused === 'offline') return refused(texts().refusals.offline)
      if (!(await store.wakeFeed({ feedId }))) return noSuchFeed()
      pollAnew(feedId)
      return done(null)
    },
  }
}
