/** What each request may carry. The window is ours, but it draws what strangers wrote: it is checked all the same. */
import * as v from 'valibot'
import type { ArticleId, FeedId } from '../../shared/model'
import type { RequestChannel, RequestChannels } from '../../shared/window-contract'

const isId = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0
const feedId = v.custom<FeedId>(isId, 'is no feed id')
const articleId = v.custom<ArticleId>(isId, 'is no article id')
const address = v.pipe(v.string(), v.maxLength(8_192))
const short = v.pipe(v.string(), v.maxLength(1_000))
const time = v.pipe(v.number(), v.finite())
const width = v.pipe(v.number(), v.finite(), v.minValue(50), v.maxValue(4_000))

const view = v.variant('type', [
  v.strictObject({ type: v.literal('all') }),
  v.strictObject({ type: v.literal('unread') }),
  v.strictObject({ type: v.literal('starred') }),
  v.strictObject({ type: v.literal('feed'), feedId }),
])

const after = v.nullable(v.strictObject({ sortAt: time, id: articleId }))
const limit = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500))
/** Longer than what is read of it, so that nobody's pasted page is an error. */
const searchText = v.pipe(v.string(), v.maxLength(100_000))

const settings = v.strictObject({
  theme: v.exactOptional(v.picklist(['system', 'light', 'dark'])),
  notifications: v.exactOptional(v.boolean()),
  remoteImages: v.exactOptional(v.boolean()),
  tickMinutes: v.exactOptional(v.picklist([5, 15, 30, 60])),
  sidebarWidth: v.exactOptional(width),
  timelineWidth: v.exactOptional(width),
})

const stall = v.strictObject({
  at: time,
  durationMs: v.pipe(time, v.minValue(0)),
  name: v.nullable(v.pipe(v.string(), v.maxLength(200))),
})

/** The check of each channel's argument; a channel without one does not compile. */
export const argumentOf = {
  'app:bootstrap': v.null(),
  'timeline:page': v.strictObject({ view, after, limit }),
  'search:page': v.strictObject({
    question: v.strictObject({ text: searchText, within: v.union([v.literal('everywhere'), feedId]) }),
    after,
    limit,
  }),
  'timeline:arrivals': v.strictObject({ view, asOf: articleId }),
  'timeline:mark-all-read': v.strictObject({ view, asOf: articleId }),
  'timeline:undo-mark': v.strictObject({ mark: v.pipe(v.number(), v.safeInteger()) }),
  'article:get': v.strictObject({ id: articleId }),
  'article:set-read': v.strictObject({ id: articleId, read: v.boolean() }),
  'article:set-starred': v.strictObject({ id: articleId, starred: v.boolean() }),
  'feed:find': v.strictObject({ address }),
  'feed:find-cancel': v.null(),
  'feed:subscribe': v.strictObject({ previewId: v.pipe(v.number(), v.safeInteger()) }),
  'feed:unsubscribe': v.strictObject({ feedId }),
  'feed:resubscribe': v.strictObject({ feedId }),
  'feed:set-notify': v.strictObject({ feedId, notify: v.boolean() }),
  'feed:asking': v.strictObject({ feedId }),
  'feed:set-asking': v.strictObject({
    feedId,
    change: v.strictObject({
      userAgent: v.nullable(short),
      headers: v.pipe(v.array(v.strictObject({ name: short, value: address })), v.maxLength(20)),
      ignorePace: v.boolean(),
      login: v.nullable(v.strictObject({ name: short, password: v.nullable(short) })),
    }),
  }),
  'poll:now': v.strictObject({ feedIds: v.nullable(v.pipe(v.array(feedId), v.maxLength(100_000))) }),
  'poll:cancel': v.null(),
  'settings:set': v.strictObject({ settings }),
  'link:open': v.strictObject({ url: address }),
  'link:copy': v.strictObject({ url: address }),
  'text:copy': v.strictObject({ text: v.pipe(v.string(), v.maxLength(100_000)) }),
  'app:usable': v.null(),
  'app:stalled': v.strictObject({ stalls: v.pipe(v.array(stall), v.maxLength(200)) }),
  'app:stalls': v.null(),
} as const satisfies { readonly [C in RequestChannel]: v.GenericSchema<unknown, RequestChannels[C]['argument']> }
