import { BookOpen, CircleDot, ExternalLink, Mail, MailOpen, Star } from 'lucide-react'
import { openInBrowser, setRead, setStarred } from '../actions/article-actions'
import { toggleFullText } from '../actions/full-text-actions'
import { openNextUnread } from '../actions/next-unread'
import { useKeyTips } from '../bindings'
import { type ArticleState, openSummary } from '../stores/article-store'
import { useFullText } from '../stores/full-text-store'
import { useTexts } from '../texts'
import { IconButton } from '../ui/icon-button'
import { ArticleMenuButton } from './article-menu-button'
import { TextMenu } from './text-menu'

/** What can be done with the open article. */
export function ArticleToolbar({ open }: { readonly open: ArticleState }) {
  const tip = useKeyTips()
  const { article } = useTexts()
  const summary = openSummary(open)
  const fullText = useFullText(({ id, state }) => (open.type !== 'none' && open.id === id ? state.type : 'off'))
  const isFull = fullText === 'on' || fullText === 'loading'
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
          <IconButton
            icon={BookOpen}
            label={article.fullText.title}
            keys={tip('full-text')}
            aria-pressed={isFull}
            className={isFull ? 'is-pressed' : ''}
            disabled={link === null}
            onClick={toggleFullText}
          />
        </>
      )}
      <span className="grow" />
      <TextMenu />
      {open.type === 'ready' && <ArticleMenuButton article={open.article} />}
      <IconButton
        icon={CircleDot}
        label={article.nextUnread}
        keys={tip('next-unread')}
        onClick={() => void openNextUnread()}
      />
    </header>
  )
}
