import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { mediaUrl } from '../../shared/media-url'
import { useFramePage } from '../stores/frame-store'
import { useTexts } from '../texts'
import { Dialog } from '../ui/dialog'
import { IconButton } from '../ui/icon-button'
import { markMissing, pictureAt, readyPictures } from './frame-pictures'

interface Picture {
  readonly source: string
  readonly name: string
}

/** Shows a picture of the article as large as the window, when it is clicked or chosen by keys. */
export function PictureViewer() {
  const page = useFramePage((frame) => frame.page)
  const { reading } = useTexts()
  const enlarge = reading.enlarge
  const [picture, setPicture] = useState<Picture | null>(null)
  useEffect(() => {
    setPicture(null)
    if (page === null) return
    const ready = (): void => {
      readyPictures(page, enlarge)
      markMissing(page)
    }
    const open = (event: Event): void => {
      const found = event.defaultPrevented ? null : pictureAt(event.target, mediaUrl)
      if (found === null || !isMeant(event)) return
      event.preventDefault()
      setPicture(found)
    }
    ready()
    page.addEventListener('load', ready, true)
    page.addEventListener('error', ready, true)
    page.addEventListener('click', open)
    page.addEventListener('keydown', open, true)
    return () => {
      page.removeEventListener('load', ready, true)
      page.removeEventListener('error', ready, true)
      page.removeEventListener('click', open)
      page.removeEventListener('keydown', open, true)
    }
  }, [page, enlarge])
  if (picture === null) return null
  return <Viewer picture={picture} onClose={() => setPicture(null)} />
}

function Viewer({ picture, onClose }: { readonly picture: Picture; readonly onClose: () => void }) {
  const { reading, common } = useTexts()
  const [isWhole, setWhole] = useState(true)
  return (
    <Dialog title={picture.name || reading.picture} className="picture-viewer" bare onClose={onClose}>
      <IconButton icon={X} label={common.close} className="picture-close" onClick={onClose} />
      <button
        type="button"
        className={`picture-place ${isWhole ? 'is-whole' : ''}`}
        aria-label={isWhole ? reading.fullSize : reading.fitWindow}
        aria-pressed={!isWhole}
        onClick={() => setWhole(!isWhole)}
      >
        <img src={picture.source} alt={picture.name} />
      </button>
      {picture.name !== '' && <p dir="auto">{picture.name}</p>}
    </Dialog>
  )
}

/** A plain click, or the keys that press a button. */
function isMeant(event: Event): boolean {
  if (event.type === 'click') {
    const { button, ctrlKey, metaKey, shiftKey } = event as MouseEvent
    return button === 0 && !ctrlKey && !metaKey && !shiftKey
  }
  const { key, ctrlKey, metaKey, altKey } = event as KeyboardEvent
  return (key === 'Enter' || key === ' ') && !ctrlKey && !metaKey && !altKey
}
