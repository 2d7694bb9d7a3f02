import * as v from 'valibot'
import type { UpdateChannels } from '../../../shared/window/update-channels'

export const updateGuards = {
  'update:state': v.null(),
  'update:check': v.null(),
  'update:download': v.null(),
  'update:cancel': v.null(),
  'update:agree': v.strictObject({ agreed: v.boolean() }),
} as const satisfies { readonly [C in keyof UpdateChannels]: v.GenericSchema<unknown, UpdateChannels[C]['argument']> }
