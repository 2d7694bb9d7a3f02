import * as v from 'valibot'
import { pictureRules } from '../../../shared/picture-rule'
import type { MediaChannels } from '../../../shared/window/media-channels'
import { feedId } from './values'

export const mediaGuards = {
  'feed:set-pictures': v.strictObject({ feedId, pictures: v.nullable(v.picklist(pictureRules)) }),
} as const satisfies { readonly [C in keyof MediaChannels]: v.GenericSchema<unknown, MediaChannels[C]['argument']> }
