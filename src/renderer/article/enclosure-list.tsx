import { AudioLines, File, Film, Image } from 'lucide-react'
import type { Enclosure } from '../../shared/model'
import { openLink } from '../actions/article-actions'
import { enclosureFacts, enclosureKind, enclosureName } from '../text/enclosure-text'
import { useTexts } from '../texts'

const icons = { audio: AudioLines, video: Film, image: Image, file: File } as const

/** The files an article carries, as links that open outside. */
export function EnclosureList({ enclosures }: { readonly enclosures: readonly Enclosure[] }) {
  const texts = useTexts()
  return (
    <ul className="enclosures" aria-label={texts.article.files}>
      {enclosures.map((enclosure) => {
        const Icon = icons[enclosureKind(enclosure)]
        return (
          <li key={enclosure.url}>
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
