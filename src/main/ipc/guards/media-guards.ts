import * as v from 'valibot'
import { pictureRules } from '../../../shared/picture-rule'
import type { MediaChannels } from '../../../shared/window/media-channels'
import { articleId, feedId } from './values'

export const mediaGuards = {
  'feed:set-pictures': v.strictObject({ feedId, pictures: v.nullable(v.picklist(pictureRules)) }),
  'media:places': v.strictObject({ id: articleId }),
  'media:note-place': v.strictObject({
    id: articleId,
    url: v.pipe(v.string(), v.maxLength(8_192)),
    seconds: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000)),
  }),
} as const satisfies { readonly [C in keyof MediaChannels]: v.GenericSchema<unknown, MediaChannels[C]['argument']> }
