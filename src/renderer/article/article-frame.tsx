import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { ArticleId, FeedId } from '../../shared/model'
import { showsPictures } from '../../shared/picture-rule'
import { articleFrameUrl, askingAttribute } from '../../shared/window-contract'
import { toggleFullText } from '../actions/full-text-actions'
import { showPictures } from '../actions/picture-actions'
import { useFeeds } from '../stores/feeds-store'
import { useFramePage } from '../stores/frame-store'
import { usePictures } from '../stores/pictures-store'
import { useSettings } from '../stores/settings-store'
import { useTexts } from '../texts'
import { type ArticleTarget, articleTarget } from './article-target'
import { contentHeight } from './content-height'
import { styleLoaded } from './use-reading-style'

/**
 * The article's text in a frame that runs no scripts. It is of the app's own origin so that this window can measure it
 * and hear its keys; what may be in it is decided where it is served.
 */
export function ArticleFrame({ id, feedId, full, onMenu }: ArticleFrameProps) {
  const remoteImages = useSettings((settings) => settings.remoteImages)
  const rule = useFeeds(({ byId }) => (feedId === null ? null : (byId.get(feedId)?.pictures ?? null)))
  const isAskedFor = usePictures(({ shownFor }) => shownFor === id)
  const url = articleFrameUrl(id, { images: isAskedFor || showsPictures(rule, remoteImages), full })
  // The same text loaded anew begins as high as it was: what is read stays where it is.
  const known = useRef<{ readonly text: string; readonly height: number } | null>(null)
  const text = `${id} ${full}`
  return (
    <Frame
      key={url}
      url={url}
      firstHeight={known.current?.text === text ? known.current.height : null}
      onHeight={(height) => {
        known.current = { text, height }
      }}
      onMenu={onMenu}
    />
  )
}

interface ArticleFrameProps {
  readonly id: ArticleId
  /** Null until it is known. */
  readonly feedId: FeedId | null
  readonly full: boolean
  /** A menu was asked for in the text. */
  readonly onMenu: (target: ArticleTarget) => void
}

interface FrameProps extends Pick<ArticleFrameProps, 'onMenu'> {
  readonly url: string
  readonly firstHeight: number | null
  readonly onHeight: (height: number) => void
}

function Frame({ url, firstHeight, onHeight, onMenu }: FrameProps) {
  const { article } = useTexts()
  const frame = useRef<HTMLIFrameElement>(null)
  const [height, setHeight] = useState(firstHeight)
  const [loads, setLoads] = useState(0)
  const latestOnHeight = useRef(onHeight)
  latestOnHeight.current = onHeight
  // A frame that leaves takes the focus with it into nowhere; the pane around it keeps it.
  useLayoutEffect(() => {
    const element = frame.current
    return () => {
      if (document.activeElement === element) document.getElementById('article-pane')?.focus({ preventScroll: true })
    }
  }, [])
  useEffect(() => {
    const page = loads > 0 ? frame.current?.contentDocument : null
    if (!frame.current || !page?.body) return
    styleLoaded(frame.current)
    const measure = (): void => {
      const measured = contentHeight(page)
      latestOnHeight.current(measured)
      setHeight(measured)
    }
    const observer = new ResizeObserver(measure)
    observer.observe(page.body)
    measure()
    const listening = new AbortController()
    const { signal } = listening
    page.addEventListener('keydown', forwardKey, { signal })
    page.addEventListener('click', answerButton, { signal })
    page.addEventListener('pointerdown', () => frame.current?.dispatchEvent(pressed()), { signal })
    page.addEventListener('contextmenu', (event) => onMenu(targetIn(frame.current, event)), { signal })
    return () => {
      observer.disconnect()
      listening.abort()
    }
  }, [loads, onMenu])
  useEffect(() => {
    const page = loads > 0 ? frame.current?.contentDocument : null
    if (!page?.body) return
    useFramePage.setState({ page })
    return () => useFramePage.setState({ page: null })
  }, [loads])
  return (
    <iframe
      ref={frame}
      className="article-frame"
      title={article.articleText}
      src={url}
      sandbox="allow-same-origin allow-popups"
      style={height === null ? undefined : { height }}
      onLoad={() => setLoads((count) => count + 1)}
    />
  )
}

/** Does what a button asks for that main put into the document. */
function answerButton({ target }: MouseEvent): void {
  // Of the frame's own realm: no `instanceof` of this window's knows it.
  const button = (target as Element | null)?.closest?.(`[${askingAttribute}]`)
  const asked = button?.getAttribute(askingAttribute)
  if (asked === 'pictures') showPictures()
  else if (asked === 'full-text') toggleFullText()
}

/** A press in the text is one in the window: it closes the menus that are open there. */
const pressed = (): PointerEvent => new PointerEvent('pointerdown', { bubbles: true })

function targetIn(frame: HTMLIFrameElement | null, event: MouseEvent): ArticleTarget {
  event.preventDefault()
  return articleTarget(event, frame?.getBoundingClientRect() ?? null)
}

/** A key pressed in the text is a key pressed in the window: the window's one listener decides what it does. */
function forwardKey(event: KeyboardEvent): void {
  const { key, code, shiftKey, ctrlKey, altKey, metaKey } = event
  const copy = new KeyboardEvent('keydown', {
    key,
    code,
    shiftKey,
    ctrlKey,
    altKey,
    metaKey,
    bubbles: true,
    cancelable: true,
  })
  const pane = document.getElementById('article-pane') ?? document.body
  if (!pane.dispatchEvent(copy)) event.preventDefault()
}
