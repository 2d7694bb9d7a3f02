import { expect, test } from 'vitest'
import type { FeedId, Folder, FolderId } from '../../shared/model'
import type { SidebarChange } from '../../shared/sidebar'
import type { RemovedFolder } from '../../shared/store/folders'
import { folderHandlers } from './folder-handlers'

const news: Folder = { id: 1 as FolderId, parentId: null, title: 'News', position: 0, notify: null }
const change: SidebarChange = { folders: [news], placed: [] }
const removed: RemovedFolder = { folder: news, children: [], beside: null }

function handlersOver(isThere: boolean) {
  const organised: SidebarChange[] = []
  const changed: FeedId[] = []
  const restored: RemovedFolder[] = []
  const handlers = folderHandlers({
    store: {
      createFolder: async () => (isThere ? { folderId: news.id, change } : null),
      renameFolder: async () => (isThere ? change : null),
      setFolderNotify: async () => (isThere ? change : null),
      deleteFolder: async () => (isThere ? { removed, change } : null),
      restoreFolder: async (command) => {
        restored.push(command.removed)
        return change
      },
      arrange: async () => (isThere ? { type: 'arranged', change } : { type: 'inside-itself' }),
      renameFeed: async () => isThere,
    },
    announcer: { changed: ({ feedIds = [] }) => void changed.push(...feedIds) },
    organised: (each) => void organised.push(each),
  })
  return { handlers, organised, changed, restored }
}

test('what a change left is told to the window, and nothing where nothing changed', async () => {
  for (const isThere of [true, false]) {
    const { handlers, organised, changed } = handlersOver(isThere)
    const replies = [
      await handlers['folder:create']({ title: 'News', parentId: null }),
      await handlers['folder:rename']({ folderId: news.id, title: 'News' }),
      await handlers['sidebar:arrange']({ items: [], folderId: null, order: null }),
      await handlers['folder:delete']({ folderId: news.id }),
      await handlers['feed:rename']({ feedId: 3 as FeedId, title: 'Mine' }),
    ]
    expect(replies.map(({ ok }) => ok)).toEqual(replies.map(() => isThere))
    expect(organised).toHaveLength(isThere ? 4 : 0)
    expect(changed).toEqual(isThere ? [3] : [])
  }
})

test('a deletion is taken back once, by the number it was given', async () => {
  const { handlers, restored } = handlersOver(true)
  const deleted = await handlers['folder:delete']({ folderId: news.id })
  expect(deleted).toMatchObject({ ok: true, value: { title: 'News' } })
  const undo = deleted.ok ? deleted.value.undo : -1
  expect((await handlers['folder:restore']({ undo: undo + 1 })).ok).toBe(false)
  expect((await handlers['folder:restore']({ undo })).ok).toBe(true)
  expect((await handlers['folder:restore']({ undo })).ok).toBe(false)
  expect(restored).toEqual([removed])
})
