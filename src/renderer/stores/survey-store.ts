import { create } from 'zustand'
import type { FeedId } from '../../shared/model'
import type { SurveyedFeed } from '../../shared/store/doctor'
import type { SurveyKind, SurveyOrder } from './diagnosis'
import { nothingPicked, type PickedFeeds } from './picked-feeds'

/** The survey of all feeds, and where a person is in it: kept while one feed's page is open over it. */
export const useSurvey = create<{
  readonly surveyed: ReadonlyMap<FeedId, SurveyedFeed>
  readonly isWhole: boolean
  readonly kind: SurveyKind
  readonly order: SurveyOrder
  readonly picks: PickedFeeds
}>()(() => ({ surveyed: new Map(), isWhole: false, kind: 'sick', order: 'worst', picks: nothingPicked }))
