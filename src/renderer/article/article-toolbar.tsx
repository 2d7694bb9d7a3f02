import { CircleDot, ExternalLink, Mail, MailOpen, Star } from 'lucide-react'
import { openInBrowser, openNextUnread, setRead, setStarred } from '../actions/article-actions'
import { type ArticleState, openSummary } from '../stores/article-store'
import { IconButton } from '../ui/icon-button'

/** What can be done with the open article. */
export function ArticleToolbar({ open }: { readonly open: ArticleState }) {
  const summary = openSummary(open)
  const link = open.type === 'ready' ? open.article.link : null
  return (
    <header className="pane-header article-toolbar">
      {summary !== null && (
        <>
          <IconButton
            icon={Star}
            label={summary.starred ? 'Unstar' : 'Star'}
            keys="s"
            filled={summary.starred}
            className={summary.starred ? 'is-starred' : ''}
            onClick={() => void setStarred(summary.id, !summary.starred)}
          />
          <IconButton
            icon={summary.read ? Mail : MailOpen}
            label={summary.read ? 'Mark as unread' : 'Mark as read'}
            keys="m"
            onClick={() => void setRead(summary.id, !summary.read)}
          />
          <IconButton
            icon={ExternalLink}
            label="Open in browser"
            keys="o"
            disabled={link === null}
            onClick={() => void openInBrowser()}
          />
        </>
      )}
      <span className="grow" />
      <IconButton icon={CircleDot} label="Next unread" keys="n" onClick={() => void openNextUnread()} />
    </header>
  )
}
