import * as v from 'valibot'
import type { SeveralFeedsChannels } from '../../../shared/window/several-feeds-channels'
import { articleId, feedIds, folderId } from './values'

export const severalFeedsGuards = {
  'feeds:unsubscribe': v.strictObject({ feedIds, folderIds: v.pipe(v.array(folderId), v.maxLength(100_000)) }),
  'feeds:resubscribe': v.strictObject({ undo: v.pipe(v.number(), v.safeInteger()) }),
  'feeds:set-paused': v.strictObject({ feedIds, paused: v.boolean() }),
  'feeds:wake': v.strictObject({ feedIds }),
  'feeds:mark-read': v.strictObject({ feedIds, asOf: articleId }),
} as const satisfies {
  readonly [C in keyof SeveralFeedsChannels]: v.GenericSchema<unknown, SeveralFeedsChannels[C]['argument']>
}
