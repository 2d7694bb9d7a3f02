import {
  CalendarDays,
  CheckCheck,
  CircleAlert,
  CirclePause,
  FolderOpen,
  Hourglass,
  Inbox,
  type LucideIcon,
  RefreshCw,
  Rss,
  SearchX,
  Star,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { assertNever } from '../../shared/assert-never'
import type { Texts } from '../../shared/texts/texts'
import { openDialog } from '../actions/commands'
import { setPaused } from '../actions/doctor-actions'
import { refresh } from '../actions/round-actions'
import { editShownSearch } from '../actions/saved-search-actions'
import { searchEverywhere } from '../actions/search-actions'
import { changeList } from '../actions/timeline-actions'
import { useFirstKey } from '../bindings'
import type { EmptyReason } from '../stores/empty-reason'
import { failureText } from '../text/failure-text'
import { useTexts } from '../texts'
import { type EmptyAction, EmptyState } from '../ui/empty-state'
import { KeyCaps } from '../ui/key-caps'
import { Sentence } from '../ui/sentence'
import { useEmptyReason } from './use-empty-reason'

/** What the timeline says when the view has no articles, and what there is to do. */
export function EmptyTimeline() {
  const texts = useTexts()
  const reason = useEmptyReason()
  const starKey = useFirstKey('toggle-starred')
  const { title, hint } = saidOf(texts, reason, starKey)
  return (
    <EmptyState icon={iconOf(reason)} title={title} action={actionOf(texts, reason)}>
      <p>{hint}</p>
    </EmptyState>
  )
}

interface SaidOfEmpty {
  readonly title: string
  readonly hint: ReactNode
}

function saidOf(texts: Texts, reason: EmptyReason, starKey: string | undefined): SaidOfEmpty {
  const { emptyStates, organising, savedSearches, timeline } = texts
  const { empty } = timeline
  switch (reason.type) {
    case 'no-hits':
      return { title: empty.nothingFound(reason.text), hint: empty.nothingFoundHint }
    case 'none-starred':
      return { title: empty.noneStarred, hint: starHint(texts, starKey) }
    case 'no-matches':
      return { title: savedSearches.nothing, hint: savedSearches.nothingHint }
    case 'none-today':
      return { title: organising.nothingToday, hint: organising.nothingTodayHint }
    case 'caught-up':
      return { title: empty.caughtUp, hint: empty.caughtUpHint }
    case 'all-read':
      return { title: emptyStates.allRead, hint: emptyStates.allReadHint }
    case 'no-feeds':
      return { title: emptyStates.noFeeds, hint: emptyStates.noFeedsHint }
    case 'empty-folder':
      return { title: organising.emptyFolder, hint: organising.emptyFolderHint }
    case 'nothing-yet':
      return { title: empty.noArticles, hint: empty.noArticlesHint }
    default:
      return saidOfFeeds(texts, reason)
  }
}

type AboutFeeds = Extract<
  EmptyReason,
  { type: 'feed-paused' | 'failing' | 'all-failing' | 'looking' | 'waiting' | 'not-looked-yet' }
>

function saidOfFeeds(texts: Texts, reason: AboutFeeds): SaidOfEmpty {
  const { emptyStates: say, timeline } = texts
  switch (reason.type) {
    case 'feed-paused':
      return { title: say.paused, hint: say.pausedHint }
    case 'failing': {
      const { what, advice } = failureText(texts, reason.failure)
      return { title: timeline.empty.noArticles, hint: `${what} ${advice}` }
    }
    case 'all-failing':
      return { title: say.allFailing, hint: say.allFailingHint }
    case 'looking':
      return { title: say.looking, hint: say.lookingHint(reason.done, reason.total) }
    case 'waiting':
      return { title: say.waiting[reason.why], hint: say.waitingHint[reason.why] }
    case 'not-looked-yet':
      return { title: say.notYet, hint: say.notYetHint }
    default:
      return assertNever(reason)
  }
}

function starHint({ emptyStates, timeline }: Texts, key: string | undefined): ReactNode {
  if (key === undefined) return emptyStates.starHint
  return <Sentence parts={timeline.empty.noneStarredHint(<KeyCaps key="key" keys={key} />)} />
}

function actionOf(texts: Texts, reason: EmptyReason): EmptyAction | null {
  const { doctor, emptyStates: say, savedSearches, sidebar, survey, welcome } = texts
  switch (reason.type) {
    case 'no-hits':
      return reason.isNarrow ? { label: say.searchEverywhere, run: () => searchEverywhere(true) } : null
    case 'no-matches':
      return { label: savedSearches.edit, run: editShownSearch }
    case 'all-read':
      return { label: say.listRead, run: () => changeList({ unreadOnly: false }) }
    case 'no-feeds':
    case 'empty-folder':
      return { label: welcome.addFeed, run: () => openDialog({ type: 'add-feed', address: null }) }
    case 'feed-paused':
      return { label: doctor.mends.resume, run: () => void setPaused(reason.feed, false) }
    case 'failing':
      return {
        label: doctor.menu,
        run: () => openDialog({ type: 'feed-health', feedId: reason.feed.id, fromSurvey: false }),
      }
    case 'all-failing':
      return { label: survey.title, run: () => openDialog({ type: 'feeds-health' }) }
    case 'not-looked-yet':
      return { label: sidebar.refresh, run: () => void refresh(null) }
    case 'waiting':
      return reason.why === 'by-hand' ? { label: sidebar.refresh, run: () => void refresh(null) } : null
    default:
      return null
  }
}

const icons: { readonly [T in EmptyReason['type']]: LucideIcon } = {
  'no-hits': SearchX,
  'none-starred': Star,
  'no-matches': SearchX,
  'none-today': CalendarDays,
  'caught-up': CheckCheck,
  'all-read': CheckCheck,
  'no-feeds': Rss,
  'empty-folder': FolderOpen,
  'feed-paused': CirclePause,
  failing: CircleAlert,
  'all-failing': CircleAlert,
  looking: RefreshCw,
  waiting: Hourglass,
  'not-looked-yet': Hourglass,
  'nothing-yet': Inbox,
}

const iconOf = ({ type }: EmptyReason): LucideIcon => icons[type]
