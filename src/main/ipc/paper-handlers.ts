import type { StoreClient } from '../../shared/store-contract'
import type { PaperChannels, PaperFormat, ShownArticle } from '../../shared/window/paper-channels'
import { articleFileName } from '../article-file-name'
import type { ChooseTarget } from '../article-files'
import { savedDocument } from '../article-paper'
import type { ArticlePrinter } from '../article-printer'
import { type Log, reasonOf } from '../log'
import { texts } from '../texts'
import { done, type Handlers, refused } from './reply'

interface PaperDependencies {
  readonly store: Pick<StoreClient, 'getArticle' | 'getBody'>
  readonly printer: ArticlePrinter
  readonly chooseTarget: ChooseTarget
  readonly styles: string
  readonly log: Log
}

/** Articles that leave the app: as a file, or on paper. */
export function paperHandlers(dependencies: PaperDependencies): Handlers<keyof PaperChannels> {
  const { store, printer, chooseTarget, log } = dependencies
  return {
    'article:save': async ({ article, format }) => {
      const known = await store.getArticle({ id: article.id })
      if (known === null) return refused(texts().refusals.noSuchArticle)
      const target = await chooseTarget(articleFileName(known.title, format), format)
      if (target === null) return done(null)
      try {
        const content = await contentOf(dependencies, article, format)
        if (content === null) return refused(texts().refusals.noSuchArticle)
        await target.write(content)
      } catch (error) {
        log.warn(`an article could not be written to “${target.name}”: ${reasonOf(error)}`)
        return refused(texts().refusals.lists.notWritten(target.name, reasonOf(error)))
      }
      return done({ name: target.name })
    },
    'article:print': async ({ article }) => {
      try {
        await printer.print(article)
      } catch (error) {
        log.warn(`an article could not be printed: ${reasonOf(error)}`)
        return refused(texts().refusals.notPrinted(reasonOf(error)))
      }
      return done(null)
    },
  }
}

async function contentOf(
  { store, printer, styles }: PaperDependencies,
  shown: ShownArticle,
  format: PaperFormat,
): Promise<string | Uint8Array | null> {
  if (format === 'pdf') return printer.toPdf(shown)
  const [article, body] = await Promise.all([
    store.getArticle({ id: shown.id }),
    store.getBody({ id: shown.id, full: shown.full }),
  ])
  return article === null || body === null ? null : savedDocument(article, body, shown.images, styles)
}
