import { useTexts } from '../texts'

interface NothingFoundProps {
  readonly text: string
  readonly onClear: () => void
}

/** What a dialog says that its field narrowed down to nothing, and the way back. A `status` beside it says it aloud. */
export function NothingFound({ text, onClear }: NothingFoundProps) {
  const { emptyStates } = useTexts()
  return (
    <div className="nothing-found">
      <p>{text}</p>
      <button type="button" className="link" onClick={onClear}>
        {emptyStates.clear}
      </button>
    </div>
  )
}
