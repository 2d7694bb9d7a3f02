import * as v from 'valibot'
import { notifyRules } from '../../../shared/notify-rule'
import type { FolderChannels } from '../../../shared/window/folder-channels'
import { feedId, folderId } from './values'

const title = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200))
const item = v.variant('type', [
  v.strictObject({ type: v.literal('feed'), id: feedId }),
  v.strictObject({ type: v.literal('folder'), id: folderId }),
])
const items = v.pipe(v.array(item), v.maxLength(100_000))

export const folderGuards = {
  'folder:create': v.strictObject({ title, parentId: v.nullable(folderId) }),
  'folder:rename': v.strictObject({ folderId, title }),
  'folder:set-notify': v.strictObject({ folderId, notify: v.nullable(v.picklist(notifyRules)) }),
  'folder:delete': v.strictObject({ folderId }),
  'folder:restore': v.strictObject({ undo: v.pipe(v.number(), v.safeInteger()) }),
  'sidebar:arrange': v.strictObject({ items, folderId: v.nullable(folderId), order: v.nullable(items) }),
  'feed:rename': v.strictObject({ feedId, title: v.nullable(title) }),
} as const satisfies { readonly [C in keyof FolderChannels]: v.GenericSchema<unknown, FolderChannels[C]['argument']> }
