import type { ArticleSummary } from '../../shared/model'
import { articleTextMenu } from '../actions/article-text-menu'
import { useKeyTips } from '../bindings'
import { useTexts } from '../texts'
import { PlacedMenu } from '../ui/placed-menu'
import type { ArticleTarget } from './article-target'

interface ArticleContextMenuProps {
  readonly target: ArticleTarget | null
  readonly summary: ArticleSummary | null
  readonly onClose: () => void
}

/** The menu of the open article: of a link, a picture or a selection in it, then of itself. */
export function ArticleContextMenu({ target, summary, onClose }: ArticleContextMenuProps) {
  const tip = useKeyTips()
  // Only for its being drawn again in another language.
  useTexts()
  if (target === null || summary === null) return null
  return (
    <PlacedMenu
      place={target}
      name={summary.title}
      groups={articleTextMenu(target, summary, tip)}
      focusAfter="article-pane"
      onClose={onClose}
    />
  )
}
