import { useState } from 'react'
import type { Feed } from '../../shared/model'
import { feedIconUrl } from '../../shared/window-contract'
import { LetterTile } from './letter-tile'

/** A feed's own icon, as it is stored; its first letter while there is none. Ornament, so hidden from screen readers. */
export function FeedIcon({ feed }: { readonly feed: Pick<Feed, 'id' | 'title' | 'iconAt'> }) {
  const [broken, setBroken] = useState<string | null>(null)
  const url = feed.iconAt === null ? null : feedIconUrl(feed.id, feed.iconAt)
  if (url === null || url === broken) return <LetterTile title={feed.title} />
  return (
    <img
      className="feed-icon"
      src={url}
      alt=""
      width={20}
      height={20}
      decoding="async"
      draggable={false}
      onError={() => setBroken(url)}
    />
  )
}
