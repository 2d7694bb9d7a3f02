import type { ArticleId } from '../../shared/model'
import type { StoreClient } from '../../shared/store-contract'
import type { FullTextAnswer, FullTextChannels } from '../../shared/window/full-text-channels'
import type { Clock } from '../clock'
import type { PageQuestion, PageQuestions } from '../page-questions'
import { texts } from '../texts'
import { done, type Handlers, refused } from './reply'

interface FullTextDependencies {
  readonly store: Pick<StoreClient, 'getArticle' | 'getFeeds' | 'saveFullText' | 'setAlwaysFull'>
  readonly poller: PageQuestions
  readonly clock: Clock
}

/** The texts of articles' own pages: fetched once by the poller, then kept. */
export function fullTextHandlers(dependencies: FullTextDependencies): Handlers<keyof FullTextChannels> {
  const { store } = dependencies
  const loading = new Map<ArticleId, PageQuestion>()

  return {
    'full-text:load': async ({ id }) => {
      loading.get(id)?.cancel()
      return done(await load(dependencies, loading, id))
    },
    'full-text:cancel': async ({ id }) => {
      loading.get(id)?.cancel()
      return done(null)
    },
    'full-text:set-always': async ({ feedId, always }) =>
      (await store.setAlwaysFull({ feedId, always })).changed ? done(null) : refused(texts().refusals.noSuchFeed),
  }
}

async function load(
  { store, poller, clock }: FullTextDependencies,
  loading: Map<ArticleId, PageQuestion>,
  id: ArticleId,
): Promise<FullTextAnswer> {
  const article = await store.getArticle({ id })
  if (article === null || article.link === null) return { type: 'no-page' }
  if (article.fullTextSeconds !== null) return { type: 'ready', readingSeconds: article.fullTextSeconds }
  const { feeds } = await store.getFeeds({ feedIds: [article.feedId] })
  const question = poller.extract(article.link, feeds[0]?.url ?? article.link)
  loading.set(id, question)
  const result = await question.result
  if (loading.get(id) === question) loading.delete(id)
  if (result.type !== 'text') return result
  await store.saveFullText({ id, html: result.html, now: clock.now() })
  const kept = await store.getArticle({ id })
  return { type: 'ready', readingSeconds: kept?.fullTextSeconds ?? 0 }
}
