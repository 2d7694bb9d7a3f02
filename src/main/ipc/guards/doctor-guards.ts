import * as v from 'valibot'
import type { DoctorChannels } from '../../../shared/window/doctor-channels'
import { address, feedId } from './values'

export const doctorGuards = {
  'feed:report': v.strictObject({ feedId }),
  'feeds:survey': v.strictObject({ after: v.nullable(feedId) }),
  'feed:seek': v.strictObject({ feedId, address }),
  'feed:change-address': v.strictObject({ feedId, url: address }),
  'feed:restore-address': v.strictObject({ feedId }),
  'feed:set-paused': v.strictObject({ feedId, paused: v.boolean() }),
  'feed:wake': v.strictObject({ feedId }),
} as const satisfies { readonly [C in keyof DoctorChannels]: v.GenericSchema<unknown, DoctorChannels[C]['argument']> }
