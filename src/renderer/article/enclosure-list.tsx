import { AudioLines, File, Film, Image } from 'lucide-react'
import type { ArticleId, Enclosure } from '../../shared/model'
import { openLink } from '../actions/article-actions'
import { enclosureFacts, enclosureKind, enclosureName } from '../text/enclosure-text'
import { useTexts } from '../texts'
import { MediaPlayer } from './media-player'

const icons = { audio: AudioLines, video: Film, image: Image, file: File } as const

/** The files an article carries: links that open outside, with a player over what can be heard or seen. */
export function EnclosureList({
  id,
  enclosures,
}: {
  readonly id: ArticleId
  readonly enclosures: readonly Enclosure[]
}) {
  const texts = useTexts()
  return (
    <ul className="enclosures" aria-label={texts.article.files}>
      {enclosures.map((enclosure) => {
        const kind = enclosureKind(enclosure)
        const Icon = icons[kind]
        return (
          <li key={enclosure.url}>
            {(kind === 'audio' || kind === 'video') && <MediaPlayer id={id} enclosure={enclosure} kind={kind} />}
            <button
              type="button"
              className="enclosure"
              title={enclosure.url}
              onClick={() => void openLink(enclosure.url)}
            >
              <Icon size={18} strokeWidth={1.75} aria-hidden="true" />
              <span className="enclosure-name">{enclosureName(enclosure)}</span>
              <span className="enclosure-facts">{enclosureFacts(texts, enclosure)}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
