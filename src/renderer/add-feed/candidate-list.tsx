import { ChevronRight, CircleAlert, CircleCheck, LoaderCircle } from 'lucide-react'
import { useId } from 'react'
import { assertNever } from '../../shared/assert-never'
import type { Texts } from '../../shared/texts/texts'
import { failureSentence } from '../text/failure-text'
import { useTexts } from '../texts'
import { LetterTile } from '../ui/letter-tile'
import { useNow } from '../ui/use-now'
import type { Candidate, CandidateState, Choice } from './choice'
import { previewFacts } from './preview-facts'

interface CandidateListProps {
  readonly choice: Choice
  readonly onChoose: (url: string) => void
}

const latestShown = 2

/** The feeds that a page names, each with what is in it as that becomes known, to choose one from. */
export function CandidateList({ choice: { pageUrl, candidates }, onChoose }: CandidateListProps) {
  const { addFeed } = useTexts()
  const host = URL.canParse(pageUrl) ? new URL(pageUrl).host : pageUrl
  return (
    <div className="candidates">
      <p>{addFeed.whichOne(host, candidates.length)}</p>
      <ul aria-label={addFeed.feedsOfPage}>
        {candidates.map((candidate, index) => (
          <CandidateRow key={candidate.url} candidate={candidate} isFirst={index === 0} onChoose={onChoose} />
        ))}
      </ul>
    </div>
  )
}

interface CandidateRowProps {
  readonly candidate: Candidate
  readonly isFirst: boolean
  readonly onChoose: (url: string) => void
}

function CandidateRow({ candidate, isFirst, onChoose }: CandidateRowProps) {
  const texts = useTexts()
  const { url, state } = candidate
  const title = (state.type === 'preview' ? state.preview.title : null) ?? candidate.title ?? texts.addFeed.untitled
  const facts = factsOf(texts, state)
  const id = useId()
  return (
    <li>
      <button
        type="button"
        className="candidate"
        // biome-ignore lint/a11y/noAutofocus: the choice is what the person asked for and waits for
        autoFocus={isFirst}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-facts`}
        aria-busy={state.type === 'looking'}
        onClick={() => onChoose(url)}
      >
        <CandidateMark state={state} title={title} />
        <span className="candidate-title" id={`${id}-title`} dir="auto">
          {title}
        </span>
        <ChevronRight className="candidate-go" size={16} strokeWidth={1.75} aria-hidden="true" />
        <span className="candidate-about" id={`${id}-facts`}>
          {facts !== '' && <span className="candidate-facts">{facts}</span>}
          {state.type === 'preview' && <Latest items={state.preview.items} />}
          <span className="candidate-url">{url}</span>
        </span>
      </button>
    </li>
  )
}

/** The feed's letter, unless something about it has to be told. */
function CandidateMark({ state, title }: { readonly state: CandidateState; readonly title: string }) {
  if (state.type === 'looking') return <LoaderCircle className="spinner" size={20} aria-hidden="true" />
  if (state.type === 'preview' || state.type === 'not-looked') return <LetterTile title={title} />
  const Mark = state.type === 'already-subscribed' ? CircleCheck : CircleAlert
  return <Mark className={`candidate-mark candidate-${state.type}`} size={20} strokeWidth={1.75} aria-hidden="true" />
}

/** What is said of a feed under its title. */
function factsOf(texts: Texts, state: CandidateState): string {
  switch (state.type) {
    case 'not-looked':
      return ''
    case 'looking':
      return texts.addFeed.lookingAtIt
    case 'preview':
      return previewFacts(texts, state.preview)
    case 'already-subscribed':
      return texts.addFeed.alreadyFollowedIt
    case 'failed':
      return failureSentence(texts, state.failure)
    case 'no-answer':
      return state.message
    default:
      return assertNever(state)
  }
}

function Latest({
  items,
}: {
  readonly items: readonly { readonly title: string; readonly publishedAt: number | null }[]
}) {
  const now = useNow()
  const { formats } = useTexts()
  return items.slice(0, latestShown).map((item, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list; titles repeat and there is no id yet
    <span className="candidate-latest" key={index}>
      <span dir="auto">{item.title}</span>
      {item.publishedAt !== null && <time>{formats.relativeTime(item.publishedAt, now)}</time>}
    </span>
  ))
}
