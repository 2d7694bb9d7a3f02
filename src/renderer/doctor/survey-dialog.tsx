import { HeartPulse } from 'lucide-react'
import { useEffect, useId, useMemo } from 'react'
import type { FeedId } from '../../shared/model'
import { openDialog } from '../actions/commands'
import { setPaused, surveyFeeds } from '../actions/doctor-actions'
import { unsubscribe } from '../actions/feed-actions'
import { rowsByKind, type SurveyKind, type SurveyRow, sortRows, surveyKinds, surveyOrders } from '../stores/diagnosis'
import { useFeeds } from '../stores/feeds-store'
import { useSurvey } from '../stores/survey-store'
import { useTexts } from '../texts'
import { Button } from '../ui/button'
import { Choice } from '../ui/choice'
import { Dialog } from '../ui/dialog'
import { EmptyState } from '../ui/empty-state'
import { useNow } from '../ui/use-now'
import { SurveyList } from './survey-list'

const open = (feedId: FeedId): void => openDialog({ type: 'feed-health', feedId, fromSurvey: true })

/** Which feeds are in trouble, silent or busy, with what can be done about each. */
export function SurveyDialog() {
  const texts = useTexts()
  const { survey } = texts
  const { kind, order, chosen, isWhole } = useSurvey()
  const { counted, rows } = useSurveyRows()
  useEffect(surveyFeeds, [])
  const active = rows.find(({ feed }) => feed.id === chosen) ?? rows[0]
  const choose = (feedId: FeedId | null): void => useSurvey.setState({ chosen: feedId })
  /** The row after it takes its place, so that one can go on. */
  const remove = (feedId: FeedId): void => {
    const index = rows.findIndex(({ feed }) => feed.id === feedId)
    choose((rows[index + 1] ?? rows[index - 1])?.feed.id ?? null)
    void unsubscribe(feedId)
  }
  const isCounting = !isWhole && kind !== 'sick'
  return (
    <Dialog title={survey.title} className="survey" onClose={() => openDialog(null)}>
      <Kinds counted={counted} />
      <p className="hint survey-what">{survey.what[kind]}</p>
      <div className="survey-head">
        <p className="hint" role="status">
          {isCounting ? survey.counting : survey.counted(rows.length)}
        </p>
        <OrderChoice order={order} />
      </div>
      {rows.length === 0 ? (
        !isCounting && <EmptyState icon={HeartPulse} title={survey.none[kind]} />
      ) : (
        <SurveyList key={kind} {...{ rows, kind }} chosen={chosen} onChoose={choose} onOpen={open} onRemove={remove} />
      )}
      <Footer active={active} onRemove={remove} />
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
      onChange={(choice) => useSurvey.setState({ order: choice, chosen: null })}
    />
  )
}

/** The rows of the kind and order that are chosen, and how many there are of each kind. */
function useSurveyRows() {
  const feeds = useFeeds((list) => list.byId)
  const { surveyed, kind, order } = useSurvey()
  const { formats } = useTexts()
  const now = useNow()
  const byKind = useMemo(() => rowsByKind(feeds, surveyed, now), [feeds, surveyed, now])
  const collator = useMemo(() => new Intl.Collator(formats.locale, { numeric: true }), [formats.locale])
  const rows = useMemo(() => sortRows(byKind[kind], kind, order, collator), [byKind, kind, order, collator])
  const counted = { sick: byKind.sick.length, silent: byKind.silent.length, noisy: byKind.noisy.length }
  return { rows, counted }
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
            onChange={() => useSurvey.setState({ kind, chosen: null })}
          />
          {survey.kind[kind](counted[kind])}
        </label>
      ))}
    </fieldset>
  )
}

interface FooterProps {
  readonly active: SurveyRow | undefined
  readonly onRemove: (feedId: FeedId) => void
}

function Footer({ active, onRemove }: FooterProps) {
  const { common, doctor, survey } = useTexts()
  const feed = active?.feed
  const isPaused = feed !== undefined && feed.pausedAt !== null
  return (
    <footer className="dialog-footer">
      {feed !== undefined && (
        <>
          <Button onClick={() => open(feed.id)}>{survey.show}</Button>
          <Button onClick={() => void setPaused(feed, !isPaused)}>
            {isPaused ? doctor.mends.resume : doctor.mends.pause}
          </Button>
          <Button onClick={() => onRemove(feed.id)}>{doctor.mends.unsubscribe}</Button>
        </>
      )}
      <Button look="primary" onClick={() => openDialog(null)}>
        {common.done}
      </Button>
    </footer>
  )
}
