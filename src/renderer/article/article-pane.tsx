import { FileText, TriangleAlert } from 'lucide-react'
import { type MouseEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { openArticle } from '../actions/article-actions'
import { leave, settleOn } from '../actions/full-text-actions'
import { useFirstKey } from '../bindings'
import { type ArticleState, openSummary, useArticle } from '../stores/article-store'
import { fullTextOf, useFullText } from '../stores/full-text-store'
import { useTexts } from '../texts'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { KeyCaps } from '../ui/key-caps'
import { Sentence } from '../ui/sentence'
import { ArticleContextMenu } from './article-context-menu'
import { ArticleFrame } from './article-frame'
import { ArticleHead } from './article-head'
import { type ArticleTarget, articleTarget } from './article-target'
import { ArticleToolbar } from './article-toolbar'
import { EnclosureList } from './enclosure-list'
import { FindBar } from './find-bar'
import { FullTextStatus } from './full-text-status'
import { JumpBack } from './jump-back'
import { LinkStatus } from './link-status'
import { PictureViewer } from './picture-viewer'
import { useReadingStyle } from './use-reading-style'
import { useSettled } from './use-settled'

/** Articles that are only passed on the way (a held key) do not load their text. */
const passingMs = 120

/** The right pane: the open article. */
export function ArticlePane() {
  const { article } = useTexts()
  const open = useArticle((state) => state.open)
  const settled = useSettled(open.type === 'none' ? null : open.id, passingMs)
  return (
    <section className="pane article" aria-label={article.article}>
      <ArticleToolbar open={open} />
      {open.type !== 'none' && <FindBar id={open.id} />}
      <Reading open={open} settled={settled} />
      <LinkStatus />
      <JumpBack />
      <PictureViewer />
    </section>
  )
}

function Reading({ open, settled }: { readonly open: ArticleState; readonly settled: boolean }) {
  const { article, common, emptyStates } = useTexts()
  const nextKey = useFirstKey('next-unread')
  if (open.type === 'none')
    return (
      <EmptyState icon={FileText} title={article.noneSelected}>
        <p>
          {nextKey === undefined ? (
            emptyStates.chooseOne
          ) : (
            <Sentence parts={article.noneSelectedHint(<KeyCaps key="key" keys={nextKey} />)} />
          )}
        </p>
      </EmptyState>
    )
  if (open.type === 'failed')
    return (
      <div className="empty-state" role="alert">
        <TriangleAlert size={30} strokeWidth={1.25} aria-hidden="true" />
        <p className="empty-title">{open.summary?.title ?? article.cannotBeShown}</p>
        <p>{open.message}</p>
        <Button onClick={() => void openArticle(open.id)}>{common.tryAgain}</Button>
      </div>
    )
  return <Text open={open} settled={settled} />
}

interface TextProps {
  readonly open: Extract<ArticleState, { readonly type: 'loading' | 'ready' }>
  readonly settled: boolean
}

/** Head, files and text, scrolled as one. Every article begins at its top. */
function Text({ open, settled }: TextProps) {
  const scroller = useRef<HTMLDivElement>(null)
  useReadingStyle(scroller)
  const summary = openSummary(open)
  const article = open.type === 'ready' ? open.article : null
  const full = fullTextOf(
    useFullText((known) => known),
    open.id,
  )
  // Where all articles of the feed are shown in full, the feed's own text would only be replaced under the reader's eyes.
  const isAwaited = (article?.alwaysFull ?? false) && full.type === 'loading' && !full.byHand
  const [menu, setMenu] = useState<ArticleTarget | null>(null)
  const onContextMenu = (event: MouseEvent): void => {
    event.preventDefault()
    setMenu(articleTarget(event.nativeEvent, null))
  }
  const settledId = settled ? open.id : null
  useLayoutEffect(() => {
    if (settledId === null || article?.id !== settledId) return
    settleOn(article)
  }, [settledId, article])
  useEffect(() => {
    if (settledId === null) return
    return () => leave(settledId)
  }, [settledId])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another article is the reason, not an input
  useLayoutEffect(() => {
    if (scroller.current !== null) scroller.current.scrollTop = 0
  }, [open.id])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its menu is the browser's own event, by mouse and by key
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable to be scrolled by keys
    <div className="article-scroller" id="article-pane" tabIndex={0} ref={scroller} onContextMenu={onContextMenu}>
      {summary !== null && <ArticleHead summary={summary} article={article} full={full} />}
      {article !== null && article.enclosures.length > 0 && (
        <EnclosureList key={open.id} id={open.id} enclosures={article.enclosures} />
      )}
      {full.type !== 'off' && <FullTextStatus id={open.id} state={full} />}
      {settled && !isAwaited && (
        <ArticleFrame id={open.id} feedId={summary?.feedId ?? null} full={full.type === 'on'} onMenu={setMenu} />
      )}
      <ArticleContextMenu target={menu} summary={summary} onClose={() => setMenu(null)} />
    </div>
  )
}
