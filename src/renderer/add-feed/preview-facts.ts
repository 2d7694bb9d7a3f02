import type { Texts } from '../../shared/texts/texts'
import type { FeedPreview } from '../../shared/window/feed-channels'
import { rhythmText } from '../text/rhythm-text'

const formatNames = { rss: 'RSS', atom: 'Atom', rdf: 'RDF (RSS 1.0)', json: 'JSON Feed' } as const

/** One line about a feed: its format, how much is in it, how often it posts. */
export function previewFacts(texts: Texts, { format, itemCount, rhythm }: FeedPreview): string {
  const facts = [formatNames[format], texts.addFeed.articleCount(itemCount), rhythmText(texts, rhythm)]
  return facts.filter((fact) => fact !== '').join(' · ')
}
