import { assertNever } from '../../shared/assert-never'
import type { SidebarChange } from '../../shared/sidebar'
import type { RemovedFolder } from '../../shared/store/folders'
import type { StoreClient } from '../../shared/store-contract'
import type { FolderChannels } from '../../shared/window/folder-channels'
import type { Announcer } from '../announcer'
import { done, type Handlers, refused } from './reply'

/** So many deletions can be taken back; what is older is forgotten. */
const mostUndone = 20
const noFolder = 'This folder is not there any more.'

/** Folders, the order of the sidebar, names. `organised` tells the window what a change left. */
export function folderHandlers(dependencies: {
  readonly store: Pick<
    StoreClient,
    'createFolder' | 'renameFolder' | 'deleteFolder' | 'restoreFolder' | 'arrange' | 'renameFeed'
  >
  readonly announcer: Pick<Announcer, 'changed'>
  readonly organised: (change: SidebarChange) => void
}): Handlers<keyof FolderChannels> {
  const { store, announcer, organised } = dependencies
  const removed = new Map<number, RemovedFolder>()
  let lastUndo = 0

  function keep(folder: RemovedFolder): number {
    lastUndo += 1
    removed.set(lastUndo, folder)
    removed.delete(lastUndo - mostUndone)
    return lastUndo
  }

  return {
    'folder:create': async (command) => {
      const created = await store.createFolder(command)
      if (created === null) return refused(noFolder)
      organised(created.change)
      return done({ folderId: created.folderId })
    },
    'folder:rename': async (command) => {
      const change = await store.renameFolder(command)
      if (change === null) return refused(noFolder)
      organised(change)
      return done(null)
    },
    'folder:delete': async (command) => {
      const deleted = await store.deleteFolder(command)
      if (deleted === null) return refused(noFolder)
      organised(deleted.change)
      return done({ title: deleted.removed.folder.title, undo: keep(deleted.removed) })
    },
    'folder:restore': async ({ undo }) => {
      const folder = removed.get(undo)
      if (folder === undefined) return refused('This folder cannot be brought back any more.')
      organised(await store.restoreFolder({ removed: folder }))
      removed.delete(undo)
      return done(null)
    },
    'sidebar:arrange': async (arrangement) => {
      const result = await store.arrange(arrangement)
      switch (result.type) {
        case 'arranged':
          organised(result.change)
          return done(null)
        case 'no-such-folder':
          return refused(noFolder)
        case 'inside-itself':
          return refused('A folder cannot be moved into itself.')
        default:
          return assertNever(result)
      }
    },
    'feed:rename': async ({ feedId, title }) => {
      if (!(await store.renameFeed({ feedId, title }))) return refused('This feed is not subscribed to any more.')
      announcer.changed({ feedIds: [feedId] })
      return done(null)
    },
  }
}
