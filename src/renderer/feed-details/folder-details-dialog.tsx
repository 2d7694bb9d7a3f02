import type { FolderId } from '../../shared/model'
import { openDialog } from '../actions/commands'
import { setFolderNotify } from '../actions/feed-actions'
import { useFeeds } from '../stores/feeds-store'
import { useFolders } from '../stores/folders-store'
import { feedsInside } from '../stores/sidebar-tree'
import { useTexts } from '../texts'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Fact } from '../ui/fact'
import { NotifyChoice } from './notify-choice'

/** What holds for all in a folder. */
export function FolderDetailsDialog({ folderId }: { readonly folderId: FolderId }) {
  const folders = useFolders((list) => list.byId)
  const feeds = useFeeds((list) => feedsInside(list.byId, folders, folderId).length)
  const { common, feedDetails, organising, sidebar } = useTexts()
  const folder = folders.get(folderId)
  if (folder === undefined) return null
  return (
    <Dialog title={folder.title} className="feed-details" onClose={() => openDialog(null)}>
      <dl className="facts">
        <Fact name={sidebar.feeds}>{feeds === 0 ? organising.emptyFolder : feedDetails.feedCount(feeds)}</Fact>
        <Fact name={feedDetails.notifications}>
          <NotifyChoice
            id="folder-notify"
            value={folder.notify}
            folderId={folder.parentId}
            onChange={(notify) => void setFolderNotify(folder, notify)}
          />
          <p className="hint">{feedDetails.notifyOfFolder}</p>
        </Fact>
      </dl>
      <footer className="dialog-footer">
        <Button look="primary" onClick={() => openDialog(null)}>
          {common.done}
        </Button>
      </footer>
    </Dialog>
  )
}
