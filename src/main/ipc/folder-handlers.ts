import { assertNever } from '../../shared/assert-never'
import type { SidebarChange } from '../../shared/sidebar'
import type { RemovedFolder } from '../../shared/store/folders'
import type { StoreClient } from '../../shared/store-contract'
import type { FolderChannels } from '../../shared/window/folder-channels'
import type { Announcer } from '../announcer'
import { texts } from '../texts'
import { createUndoMemory } from '../undo-memory'
import { done, type Handlers, refused } from './reply'

/** Folders, the order of the sidebar, names. `organised` tells the window what a change left. */
export function folderHandlers(dependencies: {
  readonly store: Pick<
    StoreClient,
    'createFolder' | 'renameFolder' | 'setFolderNotify' | 'deleteFolder' | 'restoreFolder' | 'arrange' | 'renameFeed'
  >
  readonly announcer: Pick<Announcer, 'changed'>
  readonly organised: (change: SidebarChange) => void
}): Handlers<keyof FolderChannels> {
  const { store, announcer, organised } = dependencies
  const removed = createUndoMemory<RemovedFolder>()
  return {
    'folder:create': async (command) => {
      const created = await store.createFolder(command)
      if (created === null) return refused(texts().refusals.noSuchFolder)
      organised(created.change)
      return done({ folderId: created.folderId })
    },
    'folder:rename': async (command) => {
      const change = await store.renameFolder(command)
      if (change === null) return refused(texts().refusals.noSuchFolder)
      organised(change)
      return done(null)
    },
    'folder:set-notify': async (command) => {
      const change = await store.setFolderNotify(command)
      if (change === null) return refused(texts().refusals.noSuchFolder)
      organised(change)
      return done(null)
    },
    'folder:delete': async (command) => {
      const deleted = await store.deleteFolder(command)
      if (deleted === null) return refused(texts().refusals.noSuchFolder)
      organised(deleted.change)
      return done({ title: deleted.removed.folder.title, undo: removed.keep(deleted.removed) })
    },
    'folder:restore': async ({ undo }) => {
      const folder = removed.get(undo)
      if (folder === undefined) return refused(texts().refusals.folderNotBack)
      organised(await store.restoreFolder({ removed: folder }))
      removed.forget(undo)
      return done(null)
    },
    'sidebar:arrange': async (arrangement) => {
      const result = await store.arrange(arrangement)
      switch (result.type) {
        case 'arranged':
          organised(result.change)
          return done(null)
        case 'no-such-folder':
          return refused(texts().refusals.noSuchFolder)
        case 'inside-itself':
          return refused(texts().refusals.folderIntoItself)
        default:
          return assertNever(result)
      }
    },
    'feed:rename': async ({ feedId, title }) => {
      if (!(await store.renameFeed({ feedId, title }))) return refused(texts().refusals.noSuchFeed)
      announcer.changed({ feedIds: [feedId] })
      return done(null)
    },
  }
}
