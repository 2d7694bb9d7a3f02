import { useEffect, useRef, useState } from 'react'
import type { FolderId } from '../../shared/model'
import type { FeedPreview } from '../../shared/window/feed-channels'
import {
  cancelFind,
  type FindOutcome,
  findFeed,
  type LookOutcome,
  lookAtFeed,
  subscribe,
} from '../actions/find-actions'
import { useSelection } from '../stores/selection-store'
import { beginChoice, type Choice, isToBeLookedAt, withCandidate } from './choice'

/** Where the dialog stands between an address and a followed feed. */
export type AddFeedStep =
  | { readonly type: 'idle' }
  | { readonly type: 'finding'; readonly address: string }
  /** The feeds are in `AddFeed.choice`, which stays while one of them is shown. */
  | { readonly type: 'choice' }
  | { readonly type: 'preview'; readonly preview: FeedPreview; readonly problem: string | null }
  | { readonly type: 'subscribing'; readonly preview: FeedPreview }
  | Exclude<FindOutcome, { readonly type: 'preview' | 'choice' }>

export interface AddFeed {
  readonly address: string
  readonly step: AddFeedStep
  /** The feeds that the page named; null where it led to one, or to none. */
  readonly choice: Choice | null
  readonly setAddress: (address: string) => void
  readonly find: (address: string) => Promise<void>
  /** Ends the running find and keeps the dialog. */
  readonly stop: () => void
  readonly choose: (url: string) => void
  /** From one feed back to the choice. */
  readonly back: () => void
  /** Where the feed will be; null at the top. */
  readonly folderId: FolderId | null
  readonly setFolderId: (folderId: FolderId | null) => void
  readonly subscribe: () => Promise<void>
  /** Ends what is running, and closes the dialog. */
  readonly leave: () => void
}

/** The dialog's steps. Answers to a find that was stopped or followed by another are dropped. */
export function useAddFeed(first: string | null, close: () => void): AddFeed {
  const [folderId, setFolderId] = useState(chosenFolder)
  const [address, setAddress] = useState(first ?? '')
  const [step, setStep] = useState<AddFeedStep>({ type: 'idle' })
  const [choice, setChoice] = useState<Choice | null>(null)
  const asked = useRef(0)
  /** The feed that was chosen before it had been looked at. */
  const awaited = useRef<string | null>(null)

  const forget = (): void => {
    asked.current += 1
    awaited.current = null
    if (step.type === 'finding' || choice !== null) void cancelFind()
    setChoice(null)
  }
  const lookAt = async (url: string): Promise<void> => {
    const mine = asked.current
    const outcome = await lookAtFeed(url)
    if (asked.current !== mine) return
    setChoice((before) => before && withCandidate(before, url, outcome))
    if (awaited.current !== url) return
    awaited.current = null
    setStep(shown(outcome))
  }
  const find = async (wanted: string): Promise<void> => {
    forget()
    const mine = asked.current
    setStep({ type: 'finding', address: wanted.trim() })
    const outcome = await findFeed(wanted.trim())
    if (asked.current !== mine) return
    if (outcome.type !== 'choice') {
      setStep(shown(outcome))
      return
    }
    const begun = beginChoice(outcome.pageUrl, outcome.candidates)
    setChoice(begun)
    setStep({ type: 'choice' })
    for (const { url, state } of begun.candidates) if (state.type === 'looking') void lookAt(url)
  }
  const choose = (url: string): void => {
    const chosen = choice?.candidates.find((one) => one.url === url)
    if (choice === null || chosen === undefined) return
    const { state } = chosen
    if (state.type === 'preview' || state.type === 'already-subscribed') {
      setStep(shown(state))
      return
    }
    awaited.current = url
    setStep({ type: 'finding', address: url })
    if (!isToBeLookedAt(chosen)) return
    setChoice(withCandidate(choice, url, { type: 'looking' }))
    void lookAt(url)
  }
  const back = (): void => {
    awaited.current = null
    setStep({ type: 'choice' })
  }
  const stop = (): void => {
    if (awaited.current !== null) {
      back()
      return
    }
    forget()
    setStep({ type: 'idle' })
  }
  const findFirst = useRef(() => {
    if (first !== null) void find(first)
  })
  useEffect(() => findFirst.current(), [])

  return {
    address,
    folderId,
    setFolderId,
    step,
    choice,
    setAddress: (changed) => {
      setAddress(changed)
      if (step.type === 'finding' || step.type === 'subscribing') return
      forget()
      setStep({ type: 'idle' })
    },
    find,
    stop,
    choose,
    back,
    subscribe: async () => {
      if (step.type !== 'preview') return
      const { preview } = step
      setStep({ type: 'subscribing', preview })
      const problem = await subscribe(preview.previewId, preview.title, folderId)
      if (problem === null) close()
      else setStep({ type: 'preview', preview, problem })
    },
    leave: () => {
      forget()
      close()
    },
  }
}

function shown(outcome: LookOutcome): AddFeedStep {
  return outcome.type === 'preview' ? { ...outcome, problem: null } : outcome
}

/** Whoever looks at a folder most likely adds to it. */
function chosenFolder(): FolderId | null {
  const { view } = useSelection.getState()
  return view.type === 'folder' ? view.folderId : null
}
