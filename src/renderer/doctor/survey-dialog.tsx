import { HeartPulse } from 'lucide-react'
import { useEffect, useId, useMemo } from 'react'
import type { FeedId } from '../../shared/model'
import { openDialog } from '../actions/commands'
import { surveyFeeds } from '../actions/doctor-actions'
import { unsubscribe } from '../actions/feed-actions'
import { leaveSeveral } from '../actions/several-feeds-actions'
import { rowsByKind, type SurveyKind, sortRows, surveyKinds, surveyOrders } from '../stores/diagnosis'
import { useFeeds } from '../stores/feeds-store'
import { besideLeaving, goToFeed, meantFeeds, nothingPicked, type PickedFeeds } from '../stores/picked-feeds'
import { useSurvey } from '../stores/survey-store'
import { useTexts } from '../texts'
import { Choice } from '../ui/choice'
import { Dialog } from '../ui/dialog'
import { EmptyState } from '../ui/empty-state'
import { useNow } from '../ui/use-now'
import { SurveyFooter } from './survey-footer'
import { SurveyList } from './survey-list'

const open = (feedId: FeedId): void => openDialog({ type: 'feed-health', feedId, fromSurvey: true })

/** Which feeds are in trouble, silent or busy, with what can be done about each, or about several at once. */
export function SurveyDialog() {
  const { survey, several } = useTexts()
  const { kind, order, picks, isWhole } = useSurvey()
  const { counted, rows, byId } = useSurveyRows()
  useEffect(surveyFeeds, [])
  const ids = useMemo(() => rows.map(({ feed }) => feed.id), [rows])
  const meant = meantFeeds(picks, ids)
  const pick = (next: PickedFeeds): void => useSurvey.setState({ picks: next })
  /** The row after them takes their place, so that one can go on. */
  const remove = (): void => {
    pick(goToFeed(besideLeaving(ids, meant)))
    const [only] = meant
    if (meant.length > 1) void leaveSeveral(meant, [])
    else if (only !== undefined) void unsubscribe(only)
  }
  const isCounting = !isWhole && kind !== 'sick'
  return (
    <Dialog title={survey.title} className="survey" onClose={() => openDialog(null)}>
      <Kinds counted={counted} />
      <p className="hint survey-what">{survey.what[kind]}</p>
      <div className="survey-head">
        <p className="hint" role="status">
          {isCounting
            ? survey.counting
            : picks.picked.size > 0
              ? several.chosen(meant.length)
              : survey.counted(rows.length)}
        </p>
        <OrderChoice order={order} />
      </div>
      {rows.length === 0 ? (
        !isCounting && <EmptyState icon={HeartPulse} title={survey.none[kind]} />
      ) : (
        <SurveyList key={kind} {...{ rows, ids, kind, picks }} onPick={pick} onOpen={open} onRemove={remove} />
      )}
      <SurveyFooter meant={meant.flatMap((id) => byId.get(id) ?? [])} onOpen={open} onRemove={remove} />
    </Dialog>
  )
}

function OrderChoice({ order }: { readonly order: (typeof surveyOrders)[number] }) {
  const { survey } = useTexts()
  return (
    <Choice
      id="survey-order"
      label={survey.order}
      value={order}
      choices={surveyOrders}
      nameOf={(choice) => survey.orders[choice]}
      onChange={(choice) => useSurvey.setState({ order: choice, picks: nothingPicked })}
    />
  )
}

/** The rows of the kind and order that are chosen, and how many there are of each kind. */
function useSurveyRows() {
  const byId = useFeeds((list) => list.byId)
  const names = useFeeds((list) => list.order)
  const { surveyed, kind, order } = useSurvey()
  const now = useNow()
  const byKind = useMemo(() => rowsByKind({ byId, order: names }, surveyed, now), [byId, names, surveyed, now])
  const rows = useMemo(() => sortRows(byKind[kind], kind, order), [byKind, kind, order])
  const counted = { sick: byKind.sick.length, silent: byKind.silent.length, noisy: byKind.noisy.length }
  return { rows, counted, byId }
}

function Kinds({ counted }: { readonly counted: { readonly [K in SurveyKind]: number } }) {
  const { survey } = useTexts()
  const chosen = useSurvey(({ kind }) => kind)
  const name = useId()
  return (
    <fieldset className="survey-kinds">
      <legend className="unseen">{survey.kinds}</legend>
      {surveyKinds.map((kind) => (
        <label key={kind}>
          <input
            type="radio"
            name={name}
            checked={kind === chosen}
            onChange={() => useSurvey.setState({ kind, picks: nothingPicked })}
          />
          {survey.kind[kind](counted[kind])}
        </label>
      ))}
    </fieldset>
  )
}
