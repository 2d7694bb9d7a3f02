import type { FeedPreview } from '../../shared/window/feed-channels'
import { countOf } from '../text/amount'
import { rhythmText } from '../text/rhythm-text'

const formats = { rss: 'RSS', atom: 'Atom', rdf: 'RDF (RSS 1.0)', json: 'JSON Feed' } as const

/** One line about a feed: its format, how much is in it, how often it posts. */
export function previewFacts({ format, itemCount, rhythm }: FeedPreview): string {
  const facts = [formats[format], countOf(itemCount, 'article'), rhythmText(rhythm)]
  return facts.filter((fact) => fact !== '').join(' · ')
}
