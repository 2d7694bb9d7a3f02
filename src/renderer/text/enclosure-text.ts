import type { Enclosure } from '../../shared/model'
import type { Texts } from '../../shared/texts/texts'

export type EnclosureKind = 'audio' | 'video' | 'image' | 'file'

/** What sort of file it is, by its type, else by the end of its name. */
export function enclosureKind({ type, url }: Enclosure): EnclosureKind {
  const known = /^(audio|video|image)\//i.exec(type ?? '')?.[1]?.toLowerCase()
  if (known === 'audio' || known === 'video' || known === 'image') return known
  const name = enclosureName({ url, type, length: null, durationSeconds: null })
  if (/\.(mp3|m4a|aac|ogg|oga|opus|flac|wav)$/i.test(name)) return 'audio'
  if (/\.(mp4|m4v|webm|mov|mkv)$/i.test(name)) return 'video'
  return /\.(jpe?g|png|gif|webp|avif)$/i.test(name) ? 'image' : 'file'
}

/** The file's own name where its address has one, else its host. */
export function enclosureName({ url }: Enclosure): string {
  if (!URL.canParse(url)) return url
  const { pathname, host } = new URL(url)
  const last = pathname.split('/').findLast((part) => part !== '')
  return last === undefined ? host : decoded(last)
}

/** A feed that claims more, or less than nothing, does not know. */
const longestSeconds = 1_000 * 3_600
const largestBytes = 1e15

/** Type, running time and size, as far as the feed tells: `audio/mpeg · 42:10 · 38 MB`. */
export function enclosureFacts({ formats }: Texts, { type, length, durationSeconds }: Enclosure): string {
  const hasTime = durationSeconds !== null && durationSeconds > 0 && durationSeconds < longestSeconds
  const time = hasTime ? formats.duration(durationSeconds) : null
  // Feeds that do not know the size often say 0.
  const size = length === null || length <= 0 || length > largestBytes ? null : formats.bytes(length)
  return [type, time, size].filter((fact) => fact !== null && fact !== '').join(' · ')
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
