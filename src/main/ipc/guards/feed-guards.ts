import * as v from 'valibot'
import { notifyRules } from '../../../shared/notify-rule'
import type { FeedChannels } from '../../../shared/window/feed-channels'
import { address, feedId, folderId, short } from './values'

export const feedGuards = {
  'feed:find': v.strictObject({ address }),
  'feed:look': v.strictObject({ url: address }),
  'feed:find-cancel': v.null(),
  'feed:subscribe': v.strictObject({
    previewId: v.pipe(v.number(), v.safeInteger()),
    folderId: v.exactOptional(v.nullable(folderId)),
  }),
  'feed:unsubscribe': v.strictObject({ feedId }),
  'feed:resubscribe': v.strictObject({ feedId }),
  'feed:set-notify': v.strictObject({ feedId, notify: v.nullable(v.picklist(notifyRules)) }),
  'feed:asking': v.strictObject({ feedId }),
  'feed:move': v.strictObject({ feedId }),
  'feed:set-asking': v.strictObject({
    feedId,
    change: v.strictObject({
      userAgent: v.nullable(short),
      headers: v.pipe(v.array(v.strictObject({ name: short, value: address })), v.maxLength(20)),
      ignorePace: v.boolean(),
      proxy: v.nullable(short),
      login: v.nullable(v.strictObject({ name: short, password: v.nullable(short) })),
    }),
  }),
  'poll:now': v.strictObject({ feedIds: v.nullable(v.pipe(v.array(feedId), v.maxLength(100_000))) }),
  'poll:cancel': v.null(),
} as const satisfies { readonly [C in keyof FeedChannels]: v.GenericSchema<unknown, FeedChannels[C]['argument']> }
