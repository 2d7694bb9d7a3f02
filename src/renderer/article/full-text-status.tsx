import type { ArticleId } from '../../shared/model'
import { cancelFullText } from '../actions/full-text-actions'
import type { FullText } from '../stores/full-text-store'
import { useTexts } from '../texts'
import { Button } from '../ui/button'

/** What became of the wish for the full text, above the text that is shown. */
export function FullTextStatus({ id, state }: { readonly id: ArticleId; readonly state: FullText }) {
  const { article, common } = useTexts()
  return (
    <div className="article-status" role="status">
      {state.type === 'loading' && (
        <>
          <progress aria-label={article.fullText.loading} />
          <span>{article.fullText.loading}</span>
          <Button onClick={() => cancelFullText(id)}>{common.cancel}</Button>
        </>
      )}
      {state.type === 'failed' && <span>{state.message}</span>}
    </div>
  )
}
