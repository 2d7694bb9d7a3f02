import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { ArticleId } from '../../shared/model'
import { articleFrameUrl } from '../../shared/window-contract'
import { useSettings } from '../stores/settings-store'
import { useTexts } from '../texts'
import { contentHeight } from './content-height'
import { styleLoaded } from './use-reading-style'

/**
 * The article's text in a frame that runs no scripts. It is of the app's own origin so that this window can measure it
 * and hear its keys; what may be in it is decided where it is served.
 */
export function ArticleFrame({ id, full }: { readonly id: ArticleId; readonly full: boolean }) {
  const remoteImages = useSettings((settings) => settings.remoteImages)
  const url = articleFrameUrl(id, { images: remoteImages, full })
  return <Frame key={url} url={url} />
}

function Frame({ url }: { readonly url: string }) {
  const { article } = useTexts()
  const frame = useRef<HTMLIFrameElement>(null)
  const [height, setHeight] = useState<number | null>(null)
  const [loads, setLoads] = useState(0)
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
    const measure = (): void => setHeight(contentHeight(page))
    const observer = new ResizeObserver(measure)
    observer.observe(page.body)
    measure()
    page.addEventListener('keydown', forwardKey)
    return () => {
      observer.disconnect()
      page.removeEventListener('keydown', forwardKey)
    }
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
