import { type FormEvent, useState } from 'react'
import type { SidebarItem } from '../../shared/sidebar'
import { openDialog } from '../actions/commands'
import { moveInto, parentOf, titleOf } from '../actions/sidebar-actions'
import { useFolders } from '../stores/folders-store'
import { folderPaths } from '../stores/sidebar-tree'
import { useTexts } from '../texts'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { FolderSelect } from '../ui/folder-select'

/** Moves a feed or a folder to a folder, without a mouse. */
export function MoveDialog({ item }: { readonly item: SidebarItem }) {
  const { organising, common } = useTexts()
  const folders = useFolders((list) => list.byId)
  const [folderId, setFolderId] = useState(() => parentOf(item))
  const close = (): void => openDialog(null)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    close()
    void moveInto(item, folderId)
  }
  return (
    <Dialog title={organising.moveTitle(titleOf(item))} onClose={close}>
      <form className="folder-form" onSubmit={submit}>
        <label htmlFor="move-folder">{organising.folder}</label>
        <FolderSelect
          id="move-folder"
          value={folderId}
          folders={folderPaths(folders, item.type === 'folder' ? item.id : null)}
          onChange={setFolderId}
        />
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
