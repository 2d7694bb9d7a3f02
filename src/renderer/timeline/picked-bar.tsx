import { Mail, MailOpen, Star, StarOff, X } from 'lucide-react'
import { changePicked } from '../actions/picking'
import { useKeyTips } from '../bindings'
import { type Picked, pickedCount } from '../stores/picked-articles'
import { clearPicked } from '../stores/picked-store'
import { useTexts } from '../texts'
import { IconButton } from '../ui/icon-button'

/** How many rows of the list are picked, and what can be done with all of them. In the place of the list's head, so that no row moves. */
export function PickedBar({ picked }: { readonly picked: Picked }) {
  const { article, keys, list } = useTexts()
  const tip = useKeyTips()
  return (
    <div className="pane-header picked-bar" role="toolbar" aria-label={list.picked.name}>
      <p role="status">{list.picked.count(pickedCount(picked))}</p>
      <IconButton
        icon={MailOpen}
        label={article.markRead}
        keys={tip('toggle-read')}
        onClick={() => void changePicked('read')}
      />
      <IconButton icon={Mail} label={article.markUnread} onClick={() => void changePicked('unread')} />
      <IconButton
        icon={Star}
        label={article.star}
        keys={tip('toggle-starred')}
        onClick={() => void changePicked('starred')}
      />
      <IconButton icon={StarOff} label={article.unstar} onClick={() => void changePicked('unstarred')} />
      <IconButton
        icon={X}
        label={list.picked.clear}
        keys={keys.caps.escape}
        onClick={() => {
          clearPicked()
          document.getElementById('timeline-list')?.focus({ preventScroll: true })
        }}
      />
    </div>
  )
}
