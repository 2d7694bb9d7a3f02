import { useEffect, useId, useRef } from 'react'
import type { StarterFeed, StarterLanguage, StarterTopic } from '../../shared/starters/starter-list'
import { useTexts } from '../texts'
import { topicState } from './starter-choice'

interface StarterTopicProps {
  readonly topic: StarterTopic
  readonly language: StarterLanguage
  readonly feeds: readonly StarterFeed[]
  readonly chosen: ReadonlySet<string>
  readonly followed: ReadonlySet<string>
  readonly onChoose: (feeds: readonly StarterFeed[], isChosen: boolean) => void
}

/** The feeds of one topic, to be chosen one by one or all at once. */
export function StarterTopicView({ topic, language, feeds, chosen, followed, onChoose }: StarterTopicProps) {
  const { starters: say } = useTexts()
  const state = topicState(feeds, chosen, followed)
  const all = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (all.current !== null) all.current.indeterminate = state === 'some'
  }, [state])
  if (feeds.length === 0) return null
  const open = feeds.filter(({ url }) => !followed.has(url))
  return (
    <section className="starter-topic" aria-labelledby={`starters-${topic}`}>
      <h3 id={`starters-${topic}`}>
        <label>
          <input
            ref={all}
            type="checkbox"
            aria-label={say.allOf(say.topics[topic])}
            checked={state === 'all' || state === 'followed'}
            disabled={state === 'followed'}
            onChange={() => onChoose(open, state !== 'all')}
          />
          {say.topics[topic]}
        </label>
      </h3>
      <ul>
        {feeds.map((feed) => (
          <li key={feed.url}>
            <StarterLine
              feed={feed}
              language={language}
              isFollowed={followed.has(feed.url)}
              isChosen={chosen.has(feed.url)}
              onChoose={(isChosen) => onChoose([feed], isChosen)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface StarterLineProps {
  readonly feed: StarterFeed
  readonly language: StarterLanguage
  readonly isFollowed: boolean
  readonly isChosen: boolean
  readonly onChoose: (isChosen: boolean) => void
}

function StarterLine({ feed, language, isFollowed, isChosen, onChoose }: StarterLineProps) {
  const { starters: say } = useTexts()
  const { title, site, about } = feed
  const aboutId = useId()
  return (
    <label className="starter-line">
      <input
        type="checkbox"
        aria-label={title}
        aria-describedby={aboutId}
        checked={isFollowed || isChosen}
        disabled={isFollowed}
        onChange={(event) => onChoose(event.target.checked)}
      />
      <span id={aboutId}>
        <strong>{title}</strong> <span className="starter-site">{new URL(site).hostname.replace(/^www\./, '')}</span>
        {isFollowed && <em>{say.followed}</em>}
        <span className="starter-about" lang={language}>
          {about}
        </span>
      </span>
    </label>
  )
}
