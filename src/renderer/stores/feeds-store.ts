import { create } from 'zustand'
import { emptyFeedList, type FeedList } from './feed-list'

/** The subscriptions and the totals, as main tells them. */
export const useFeeds = create<FeedList>()(() => emptyFeedList)
