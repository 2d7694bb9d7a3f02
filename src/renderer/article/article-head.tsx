import type { Article, ArticleSummary } from '../../shared/model'
import type { FullText } from '../stores/full-text-store'
import { useTexts } from '../texts'

interface ArticleHeadProps {
  readonly summary: ArticleSummary
  /** Null until it has been read; the row's summary stands in. */
  readonly article: Article | null
  readonly full: FullText
}

/** Feed, title, author and date above the text. */
export function ArticleHead({ summary, article, full }: ArticleHeadProps) {
  const { feedTitle, title, author, publishedAt, sortAt } = summary
  const texts = useTexts()
  const seconds = full.type === 'on' ? full.readingSeconds : (article?.readingSeconds ?? 0)
  const { fullTime } = texts.formats
  const language = article?.language ?? undefined
  return (
    <header className="article-head">
      <p className="article-feed" dir="auto">
        {feedTitle}
      </p>
      <h1 dir={article?.direction ?? 'auto'} lang={language}>
        {title}
      </h1>
      <p className="article-byline">
        {author !== null && author !== '' && <span dir="auto">{author}</span>}
        <time dateTime={new Date(sortAt).toISOString()}>
          {publishedAt === null ? texts.article.foundAt(fullTime(sortAt)) : fullTime(publishedAt)}
        </time>
        {seconds > 0 && <span>{texts.article.readingTime(Math.max(1, Math.round(seconds / 60)))}</span>}
      </p>
    </header>
  )
}
