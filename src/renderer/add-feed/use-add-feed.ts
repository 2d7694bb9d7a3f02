import { useEffect, useRef, useState } from 'react'
import type { FeedPreview } from '../../shared/window/feed-channels'
import { cancelFind, type FindOutcome, findFeed, subscribe } from '../actions/find-actions'

/** Where the dialog stands between an address and a followed feed. */
export type AddFeedStep =
  | { readonly type: 'idle' }
  | { readonly type: 'finding'; readonly address: string }
  | { readonly type: 'preview'; readonly preview: FeedPreview; readonly problem: string | null }
  | { readonly type: 'subscribing'; readonly preview: FeedPreview }
  | Exclude<FindOutcome, { readonly type: 'preview' }>

export interface AddFeed {
  readonly address: string
  readonly step: AddFeedStep
  readonly setAddress: (address: string) => void
  readonly find: (address: string) => Promise<void>
  /** Ends the running find and keeps the dialog. */
  readonly stop: () => void
  readonly choose: (url: string) => void
  readonly subscribe: () => Promise<void>
  /** Ends the running find, if any, and closes the dialog. */
  readonly leave: () => void
}

/** The dialog's steps. Answers to a find that was stopped or followed by another are dropped. */
export function useAddFeed(first: string | null, close: () => void): AddFeed {
  const [address, setAddress] = useState(first ?? '')
  const [step, setStep] = useState<AddFeedStep>({ type: 'idle' })
  const asked = useRef(0)

  const find = async (wanted: string): Promise<void> => {
    asked.current += 1
    const mine = asked.current
    setStep({ type: 'finding', address: wanted.trim() })
    const outcome = await findFeed(wanted.trim())
    if (asked.current !== mine) return
    setStep(outcome.type === 'preview' ? { ...outcome, problem: null } : outcome)
  }
  const stop = (): void => {
    asked.current += 1
    if (step.type === 'finding') void cancelFind()
    setStep({ type: 'idle' })
  }
  const findFirst = useRef(() => {
    if (first !== null) void find(first)
  })
  useEffect(() => findFirst.current(), [])

  return {
    address,
    step,
    setAddress: (changed) => {
      setAddress(changed)
      if (step.type !== 'finding' && step.type !== 'subscribing') setStep({ type: 'idle' })
    },
    find,
    stop,
    choose: (url) => {
      setAddress(url)
      void find(url)
    },
    subscribe: async () => {
      if (step.type !== 'preview') return
      const { preview } = step
      setStep({ type: 'subscribing', preview })
      const problem = await subscribe(preview.previewId, preview.title)
      if (problem === null) close()
      else setStep({ type: 'preview', preview, problem })
    },
    leave: () => {
      stop()
      close()
    },
  }
}
