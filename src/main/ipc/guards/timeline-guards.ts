import * as v from 'valibot'
import type { TimelineChannels } from '../../../shared/window/timeline-channels'
import { after, articleId, feedId, folderId, jump, limit, list, listedView, markRange, view } from './values'

/** Longer than what is read of it, so that nobody's pasted page is an error. */
const searchText = v.pipe(v.string(), v.maxLength(100_000))

export const timelineGuards = {
  'timeline:page': v.strictObject({
    view,
    list: v.exactOptional(list),
    after,
    jump: v.exactOptional(jump),
    limit,
  }),
  'search:page': v.strictObject({
    question: v.strictObject({
      text: searchText,
      within: v.union([v.literal('everywhere'), feedId, v.strictObject({ folderId })]),
    }),
    after,
    limit,
  }),
  'timeline:arrivals': v.strictObject({ view: listedView, list, asOf: articleId }),
  'timeline:unread': v.strictObject({ view: listedView }),
  'timeline:mark-all-read': v.strictObject({ view, asOf: articleId, range: v.exactOptional(markRange) }),
  'timeline:undo-mark': v.strictObject({ mark: v.pipe(v.number(), v.safeInteger()) }),
} as const satisfies {
  readonly [C in keyof TimelineChannels]: v.GenericSchema<unknown, TimelineChannels[C]['argument']>
}
