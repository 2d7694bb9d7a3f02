/** The nouns that several requests carry, and the bounds of plain values. */
import * as v from 'valibot'
import type { ArticleId, FeedId, FolderId, SavedSearchId } from '../../../shared/model'

const isId = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0
export const feedId = v.custom<FeedId>(isId, 'is no feed id')
/** As many as anybody follows, and more. */
export const feedIds = v.pipe(v.array(feedId), v.maxLength(100_000))
export const folderId = v.custom<FolderId>(isId, 'is no folder id')
export const savedSearchId = v.custom<SavedSearchId>(isId, 'is no id of a saved search')
export const articleId = v.custom<ArticleId>(isId, 'is no article id')
export const address = v.pipe(v.string(), v.maxLength(8_192))
export const short = v.pipe(v.string(), v.maxLength(1_000))
export const time = v.pipe(v.number(), v.finite())
const listed = [
  v.strictObject({ type: v.literal('all') }),
  v.strictObject({ type: v.literal('unread') }),
  v.strictObject({ type: v.literal('starred') }),
  v.strictObject({ type: v.literal('feed'), feedId }),
  v.strictObject({ type: v.literal('folder'), folderId }),
  v.strictObject({ type: v.literal('today'), since: time }),
] as const
export const listedView = v.variant('type', listed)
export const view = v.variant('type', [
  ...listed,
  v.strictObject({ type: v.literal('saved'), searchId: savedSearchId }),
])
export const after = v.nullable(v.strictObject({ sortAt: time, id: articleId }))
export const list = v.strictObject({ oldestFirst: v.boolean(), unreadOnly: v.boolean() })
export const jump = v.variant('type', [
  v.strictObject({ type: v.literal('before'), cursor: v.strictObject({ sortAt: time, id: articleId }) }),
  v.strictObject({ type: v.literal('last') }),
  v.strictObject({ type: v.literal('at'), index: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) }),
])
const cursor = v.nullable(v.strictObject({ sortAt: time, id: articleId }))
export const markRange = v.strictObject({ olderThan: cursor, newerThan: cursor })
export const limit = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500))
