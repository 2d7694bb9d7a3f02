import type { StorageChannels } from '../../shared/window/storage-channels'

type Answers = { readonly [C in keyof StorageChannels]: () => StorageChannels[C]['reply'] }

/** A store that is in order, and has nothing to do. */
export const fakeStorage: Answers = {
  'storage:facts': () => ({ bytes: 0, freeBytes: 0, canCompact: true, articles: 0, backups: [], lastAt: {} }),
  'storage:count-expired': () => ({ articles: 0 }),
  'storage:clean-up': () => ({ changed: 0, cancelled: false }),
  'storage:compact': () => ({ changed: 0, cancelled: false }),
  'storage:rebuild-index': () => ({ changed: 0, cancelled: false }),
  'storage:back-up': () => ({ changed: 100, cancelled: false }),
  'storage:restore': () => null,
  'storage:recovery': () => null,
  'storage:trouble': () => null,
  'storage:open-folder': () => null,
  'storage:quit': () => null,
  'feed:set-keep': () => null,
}
