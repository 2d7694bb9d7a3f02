import * as v from 'valibot'
import type { JobChannels } from '../../../shared/window/job-channels'

export const jobGuards = {
  'job:cancel': v.strictObject({ id: v.pipe(v.number(), v.safeInteger()) }),
} as const satisfies { readonly [C in keyof JobChannels]: v.GenericSchema<unknown, JobChannels[C]['argument']> }
