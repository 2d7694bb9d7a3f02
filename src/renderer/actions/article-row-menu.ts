import { ArrowDownToLine, ArrowUpToLine, BookOpen, ExternalLink, Link, Mail, MailOpen, Rss, Star } from 'lucide-react'
import type { ArticleSummary } from '../../shared/model'
import type { KeyTip } from '../bindings'
import { useSelection } from '../stores/selection-store'
import { useTimeline } from '../stores/timeline-store'
import { texts } from '../texts'
import type { MenuEntry } from '../ui/menu-items'
import { openArticle, setRead, setStarred } from './article-actions'
import { copyLinkOf, openPageOf } from './article-links'
import { markBeside } from './mark-actions'
import { chooseView } from './timeline-actions'

/** What can be done with an article of the list. `tip` says the key that does the same with the open article. */
export function articleRowMenu(row: ArticleSummary, tip: KeyTip): readonly (readonly MenuEntry[])[] {
  const { id, feedId, read, starred } = row
  const { article, list } = texts()
  const { view } = useSelection.getState()
  const isSearch = useTimeline.getState().search !== null
  return [
    [
      { icon: BookOpen, label: list.row.open, run: () => void openArticle(id) },
      {
        icon: ExternalLink,
        label: article.openInBrowser,
        keys: tip('open-in-browser'),
        run: () => void openPageOf(id),
      },
      { icon: Link, label: article.menu.copyLink, run: () => void copyLinkOf(id) },
    ],
    [
      {
        icon: read ? Mail : MailOpen,
        label: read ? article.markUnread : article.markRead,
        keys: tip('toggle-read'),
        run: () => void setRead(id, !read),
      },
      {
        icon: Star,
        label: starred ? article.unstar : article.star,
        keys: tip('toggle-starred'),
        run: () => void setStarred(id, !starred),
      },
    ],
    [
      // What stands above among the hits of a search is not what stands above in the view.
      {
        icon: ArrowUpToLine,
        label: list.row.markAbove,
        run: () => markBeside(view, row, 'above'),
        disabled: isSearch,
      },
      {
        icon: ArrowDownToLine,
        label: list.row.markBelow,
        run: () => markBeside(view, row, 'below'),
        disabled: isSearch,
      },
    ],
    [
      {
        icon: Rss,
        label: list.row.goToFeed,
        run: () => chooseView({ type: 'feed', feedId }),
        disabled: view.type === 'feed' && view.feedId === feedId && !isSearch,
      },
    ],
  ]
}
