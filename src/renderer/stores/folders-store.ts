import { create } from 'zustand'
import type { Folder, FolderId } from '../../shared/model'

export interface FolderList {
  readonly byId: ReadonlyMap<FolderId, Folder>
}

/** The folders, as main tells them. */
export const useFolders = create<FolderList>()(() => ({ byId: new Map() }))

/** The folders as main tells all of them. */
export function folderListOf(folders: readonly Folder[]): FolderList {
  return { byId: new Map(folders.map((folder) => [folder.id, folder])) }
}
