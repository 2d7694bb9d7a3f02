import { CircleAlert } from 'lucide-react'
import { failureText } from '../text/failure-text'
import { useTexts } from '../texts'
import type { AddFeedStep } from './use-add-feed'

interface FindProblemProps {
  readonly step: Extract<AddFeedStep, { readonly type: 'failed' | 'no-answer' }>
}

/** Why no feed was found, and what can be done. */
export function FindProblem({ step }: FindProblemProps) {
  const texts = useTexts()
  const { what, advice } =
    step.type === 'failed' ? failureText(texts, step.failure) : { what: step.message, advice: '' }
  return (
    <div className="find-problem" id="find-problem">
      <CircleAlert size={18} strokeWidth={1.75} aria-hidden="true" />
      <p>
        <strong>{what}</strong> {advice}
      </p>
    </div>
  )
}
