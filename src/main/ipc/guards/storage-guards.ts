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
  'storage:back-up': v.null(),
  'storage:restore': v.strictObject({ name: v.pipe(v.string(), v.maxLength(100)) }),
  'storage:recovery': v.null(),
  'storage:trouble': v.null(),
  'storage:open-folder': v.null(),
  'storage:quit': v.null(),
  'feed:set-keep': v.strictObject({ feedId, keep: v.nullable(v.picklist(keepRules)) }),
} as const satisfies { readonly [C in keyof StorageChannels]: v.GenericSchema<unknown, StorageChannels[C]['argument']> }
