import { useState } from 'react'
import { mediaUrl } from '../../shared/media-url'
import type { FeedPreview } from '../../shared/window/feed-channels'
import { useSettings } from '../stores/settings-store'
import { LetterTile } from '../ui/letter-tile'

/**
 * The icon that a feed names, before it is followed; its first letter where it names none, while pictures of the web are
 * not shown, and where it cannot be had. Nothing is looked for: that is done once it is followed.
 */
export function PreviewIcon({ preview: { title, iconUrl } }: { readonly preview: FeedPreview }) {
  const isShown = useSettings((settings) => settings.remoteImages)
  const [broken, setBroken] = useState<string | null>(null)
  if (iconUrl === null || !isShown || iconUrl === broken) return <LetterTile title={title} />
  return (
    <img
      className="feed-icon"
      src={mediaUrl(iconUrl)}
      alt=""
      decoding="async"
      draggable={false}
      onError={() => setBroken(iconUrl)}
    />
  )
}
