import { useState } from 'react'
import { type MediaReason, mediaUrl } from '../../shared/media-url'

/** The picture of a row, served through the app's own scheme; nothing where it cannot be had. */
export function Thumbnail({ address, reason }: { readonly address: string; readonly reason: MediaReason }) {
  const [missing, setMissing] = useState<string | null>(null)
  if (missing === address) return null
  return (
    <img
      className="row-thumbnail"
      src={mediaUrl(address, reason)}
      alt=""
      decoding="async"
      draggable={false}
      onError={() => setMissing(address)}
    />
  )
}
