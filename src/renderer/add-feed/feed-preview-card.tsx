import type { FeedPreview } from '../../shared/window/feed-channels'
import { useTexts } from '../texts'
import { Problem } from '../ui/problem'
import { useNow } from '../ui/use-now'
import { previewFacts } from './preview-facts'
import { PreviewIcon } from './preview-icon'

const titlesShown = 5

interface FeedPreviewCardProps {
  readonly preview: FeedPreview
  /** Why subscribing failed, or null. */
  readonly problem: string | null
}

/** What a person is about to follow. */
export function FeedPreviewCard({ preview, problem }: FeedPreviewCardProps) {
  const now = useNow()
  const texts = useTexts()
  const { title, description, url, itemCount, items } = preview
  return (
    <article className="preview" aria-label={texts.addFeed.preview}>
      <header>
        <PreviewIcon preview={preview} />
        <div>
          <h3 dir="auto">{title}</h3>
          <p className="preview-facts">{previewFacts(texts, preview)}</p>
        </div>
      </header>
      {description !== '' && (
        <p className="preview-description" dir="auto">
          {description}
        </p>
      )}
      <ul>
        {items.slice(0, titlesShown).map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list; titles repeat and there is no id yet
          <li key={index}>
            <span dir="auto">{item.title}</span>
            {item.publishedAt !== null && <time>{texts.formats.relativeTime(item.publishedAt, now)}</time>}
          </li>
        ))}
      </ul>
      {itemCount === 0 && <p className="hint">{texts.addFeed.noArticles}</p>}
      <p className="preview-url">{url}</p>
      <Problem message={problem} />
    </article>
  )
}
