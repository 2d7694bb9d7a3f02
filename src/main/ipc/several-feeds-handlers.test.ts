import { expect, test } from 'vitest'
import type { FeedId, Folder, FolderId } from '../../shared/model'
import type { SidebarChange } from '../../shared/sidebar'
import type { RemovedFolder } from '../../shared/store/folders'
import { severalFeedsHandlers } from './several-feeds-handlers'

const ids = (count: number): readonly FeedId[] => Array.from({ length: count }, (_, index) => (index + 1) as FeedId)
const folder = (id: number): Folder => ({
  id: id as FolderId,
  parentId: null,
  title: `${id}`,
  position: 0,
  notify: null,
})
const removed = (id: number): RemovedFolder => ({ folder: folder(id), children: [], beside: null })

/** Handlers over a store that holds the feeds 1 to 600 and the folders 1 to 9, and what was asked of whom. */
function handlersOver({ offline = false } = {}) {
  const asked: string[] = []
  const organised: SidebarChange[] = []
  const changed: FeedId[] = []
  const there = (feedIds: readonly FeedId[]): readonly FeedId[] => feedIds.filter((id) => id <= 600)
  const several = (name: string) => async (command: { readonly feedIds: readonly FeedId[] }) => {
    asked.push(`${name} ${command.feedIds.length}`)
    return there(command.feedIds)
  }
  const handlers = severalFeedsHandlers({
    store: {
      unsubscribeSeveral: several('unsubscribe'),
      resubscribeSeveral: several('resubscribe'),
      setSeveralPaused: several('pause'),
      wakeSeveral: several('wake'),
      deleteFolder: async ({ folderId }) => {
        asked.push(`delete ${folderId}`)
        const placed = [{ feedId: 1 as FeedId, folderId: null, position: folderId }]
        return folderId > 9 ? null : { removed: removed(folderId), change: { folders: [folder(folderId)], placed } }
      },
      restoreFolder: async (command) => {
        asked.push(`restore ${command.removed.folder.id}`)
        return { folders: [], placed: [] }
      },
      listPlaces: async () => ({ folders: [folder(7)], placed: [] }),
    },
    poller: { refreshFeeds: () => void asked.push('refresh') },
    announcer: { changed: ({ feedIds = [] }) => void changed.push(...feedIds) },
    organised: (each) => void organised.push(each),
    purge: { later: () => void asked.push('purge') },
    roundStatus: () => ({
      running: false,
      done: 0,
      total: 0,
      lastFinishedAt: null,
      paused: offline ? 'offline' : null,
    }),
    clock: { now: () => 5 },
  })
  return { handlers, asked, organised, changed }
}

test('feeds and folders are left in parts, told once, and come back the other way round', async () => {
  const { handlers, asked, organised, changed } = handlersOver()
  const folderIds = [1, 2, 99] as FolderId[]
  const left = await handlers['feeds:unsubscribe']({ feedIds: ids(601), folderIds })
  expect(left).toMatchObject({ ok: true, value: { feeds: 600, folders: 2 } })
  expect(asked).toEqual([
    ...['delete 1', 'delete 2', 'delete 99'],
    ...['unsubscribe 250', 'unsubscribe 250', 'unsubscribe 101'],
    ...['refresh', 'purge'],
  ])
  expect(organised).toEqual([{ folders: [folder(2)], placed: [{ feedId: 1, folderId: null, position: 2 }] }])
  expect(changed).toHaveLength(600)

  asked.length = 0
  const undo = left.ok ? left.value.undo : -1
  expect((await handlers['feeds:resubscribe']({ undo })).ok).toBe(true)
  expect(asked).toEqual([
    ...['resubscribe 250', 'resubscribe 250', 'resubscribe 100'],
    ...['restore 2', 'restore 1', 'refresh'],
  ])
  expect(organised.at(-1)?.folders).toEqual([folder(7)])
  expect((await handlers['feeds:resubscribe']({ undo })).ok).toBe(false)
})

test('feeds alone are left without a word about folders', async () => {
  const { handlers, organised } = handlersOver()
  const left = await handlers['feeds:unsubscribe']({ feedIds: ids(2), folderIds: [] })
  await handlers['feeds:resubscribe']({ undo: left.ok ? left.value.undo : -1 })
  expect(organised).toEqual([])
})

test('a pause says which feeds it changed, and the poller hears of it once', async () => {
  const { handlers, asked, changed } = handlersOver()
  const paused = await handlers['feeds:set-paused']({ feedIds: ids(300), paused: true })
  expect(paused.ok && paused.value.changed).toHaveLength(300)
  expect(asked).toEqual(['pause 250', 'pause 50', 'refresh'])
  expect(changed).toHaveLength(300)
})

test('nothing is looked at while the computer is offline', async () => {
  const { handlers, asked } = handlersOver({ offline: true })
  expect((await handlers['feeds:wake']({ feedIds: ids(3) })).ok).toBe(false)
  expect(asked).toEqual([])
  const online = handlersOver()
  await online.handlers['feeds:wake']({ feedIds: ids(3) })
  expect(online.asked).toEqual(['wake 3', 'refresh'])
})
