import type { Article, ArticleSummary } from '../../shared/model'
import { useTexts } from '../texts'

interface ArticleHeadProps {
  readonly summary: ArticleSummary
  /** Null until it has been read; the row's summary stands in. */
  readonly article: Article | null
}

/** Feed, title, author and date above the text. */
export function ArticleHead({ summary, article }: ArticleHeadProps) {
  const { feedTitle, title, author, publishedAt, sortAt } = summary
  const texts = useTexts()
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
        {article !== null && article.readingSeconds > 0 && (
          <span>{texts.article.readingTime(Math.max(1, Math.round(article.readingSeconds / 60)))}</span>
        )}
      </p>
    </header>
  )
}
