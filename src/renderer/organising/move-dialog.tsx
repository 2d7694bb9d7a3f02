import { type FormEvent, useMemo, useState } from 'react'
import type { FolderId } from '../../shared/model'
import type { SidebarItem } from '../../shared/sidebar'
import { openDialog } from '../actions/commands'
import { moveInto, parentOf, titleOf } from '../actions/sidebar-actions'
import { useFolders } from '../stores/folders-store'
import { folderPaths } from '../stores/sidebar-tree'
import { useTexts } from '../texts'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { FolderSelect } from '../ui/folder-select'

/** Moves feeds and folders to a folder, without a mouse. */
export function MoveDialog({ items }: { readonly items: readonly SidebarItem[] }) {
  const { organising, several, common } = useTexts()
  const folders = useFolders((list) => list.byId)
  const paths = useMemo(
    () =>
      folderPaths(
        folders,
        items.flatMap((item) => (item.type === 'folder' ? [item.id] : [])),
      ),
    [folders, items],
  )
  const [folderId, setFolderId] = useState(() => commonParent(items))
  const [first] = items
  const title =
    items.length === 1 && first !== undefined ? organising.moveTitle(titleOf(first)) : several.moveTitle(items.length)
  const close = (): void => openDialog(null)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    close()
    void moveInto(items, folderId)
  }
  return (
    <Dialog title={title} onClose={close}>
      <form className="folder-form" onSubmit={submit}>
        <label htmlFor="move-folder">{organising.folder}</label>
        <FolderSelect id="move-folder" value={folderId} folders={paths} onChange={setFolderId} />
        <footer className="dialog-footer">
          <Button onClick={close}>{common.cancel}</Button>
          <Button look="primary" type="submit">
            {organising.move}
          </Button>
        </footer>
      </form>
    </Dialog>
  )
}

/** The folder that all are in; the top where they are in several. */
function commonParent(items: readonly SidebarItem[]): FolderId | null {
  const [first, ...others] = items.map(parentOf)
  return first !== undefined && others.every((one) => one === first) ? first : null
}
