import * as v from 'valibot'
import { keepRules } from '../../../shared/keep-rule'
import type { StorageChannels } from '../../../shared/window/storage-channels'
import { feedId } from './values'

export const storageGuards = {
  'storage:facts': v.null(),
  'storage:count-expired': v.null(),
  'storage:clean-up': v.null(),
  'storage:compact': v.null(),
  'storage:rebuild-index': v.null(),
  'feed:set-keep': v.strictObject({ feedId, keep: v.nullable(v.picklist(keepRules)) }),
} as const satisfies { readonly [C in keyof StorageChannels]: v.GenericSchema<unknown, StorageChannels[C]['argument']> }
