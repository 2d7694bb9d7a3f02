import { Rss } from 'lucide-react'
import type { FeedCandidate } from '../../shared/poller-contract'
import { countOf } from '../text/amount'

interface CandidateListProps {
  readonly pageUrl: string
  readonly candidates: readonly FeedCandidate[]
  readonly onChoose: (url: string) => void
}

/** The feeds that a page names, to choose one from. */
export function CandidateList({ pageUrl, candidates, onChoose }: CandidateListProps) {
  const host = URL.canParse(pageUrl) ? new URL(pageUrl).host : pageUrl
  return (
    <div className="candidates">
      <p>
        {host} has {countOf(candidates.length, 'feed')}. Which one?
      </p>
      <ul>
        {candidates.map(({ url, title }, index) => (
          <li key={url}>
            {/* biome-ignore lint/a11y/noAutofocus: the choice is what the person asked for and waits for */}
            <button type="button" className="candidate" autoFocus={index === 0} onClick={() => onChoose(url)}>
              <Rss size={16} strokeWidth={1.75} aria-hidden="true" />
              <span className="candidate-title" dir="auto">
                {title ?? 'Untitled feed'}
              </span>
              <span className="candidate-url">{url}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
