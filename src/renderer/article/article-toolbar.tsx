import { CircleDot, ExternalLink, Mail, MailOpen, Star } from 'lucide-react'
import { openInBrowser, setRead, setStarred } from '../actions/article-actions'
import { openNextUnread } from '../actions/next-unread'
import { useKeyTips } from '../bindings'
import { type ArticleState, openSummary } from '../stores/article-store'
import { useTexts } from '../texts'
import { IconButton } from '../ui/icon-button'
import { TextMenu } from './text-menu'

/** What can be done with the open article. */
export function ArticleToolbar({ open }: { readonly open: ArticleState }) {
  const tip = useKeyTips()
  const { article } = useTexts()
  const summary = openSummary(open)
  const link = open.type === 'ready' ? open.article.link : null
  return (
    <header className="pane-header article-toolbar">
      {summary !== null && (
        <>
          <IconButton
            icon={Star}
            label={summary.starred ? article.unstar : article.star}
            keys={tip('toggle-starred')}
            filled={summary.starred}
            className={summary.starred ? 'is-starred' : ''}
            onClick={() => void setStarred(summary.id, !summary.starred)}
          />
          <IconButton
            icon={summary.read ? Mail : MailOpen}
            label={summary.read ? article.markUnread : article.markRead}
            keys={tip('toggle-read')}
            onClick={() => void setRead(summary.id, !summary.read)}
          />
          <IconButton
            icon={ExternalLink}
            label={article.openInBrowser}
            keys={tip('open-in-browser')}
            disabled={link === null}
            onClick={() => void openInBrowser()}
          />
        </>
      )}
      <span className="grow" />
      <TextMenu />
      <IconButton
        icon={CircleDot}
        label={article.nextUnread}
        keys={tip('next-unread')}
        onClick={() => void openNextUnread()}
      />
    </header>
  )
}
