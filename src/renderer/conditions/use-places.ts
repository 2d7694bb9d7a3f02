import { useMemo } from 'react'
import { useFeeds } from '../stores/feeds-store'
import { useFolders } from '../stores/folders-store'
import { folderPaths } from '../stores/sidebar-tree'
import type { Places } from './condition-kinds'

/** The feeds and folders that a condition can be about, in the order of their names. */
export function usePlaces(): Places {
  const order = useFeeds((list) => list.order)
  const folders = useFolders((list) => list.byId)
  return useMemo(() => {
    const { byId } = useFeeds.getState()
    const feeds = order.flatMap((id) => {
      const feed = byId.get(id)
      return feed === undefined ? [] : [{ id, title: feed.title }]
    })
    return {
      feeds: feeds.toSorted((one, other) => one.title.localeCompare(other.title)),
      folders: folderPaths(folders),
    }
  }, [order, folders])
}
