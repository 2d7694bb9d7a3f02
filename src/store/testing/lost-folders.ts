import { expect } from 'vitest'
import type { FolderId } from '../../shared/model'
import type { StoreReads } from '../../shared/store-contract'

/** Every folder can be reached from the top: one in itself would be lost, and all that it holds. */
export function expectNoLostFolder(store: Pick<StoreReads, 'listFolders'>): void {
  const folders = store.listFolders({})
  let reached = new Set<FolderId | null>([null])
  for (const _ of folders) {
    reached = new Set([null, ...folders.filter(({ parentId }) => reached.has(parentId)).map(({ id }) => id)])
  }
  expect(folders.filter(({ id }) => !reached.has(id))).toEqual([])
}
