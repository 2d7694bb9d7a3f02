import type { Conditions } from '../../shared/conditions'
import type { Texts } from '../../shared/texts/texts'
import { useTexts } from '../texts'
import { type Previewed, usePreview } from './use-preview'

/** Which of the last articles conditions would have met: how many, and their titles. */
export function RulePreviewView({ conditions }: { readonly conditions: Conditions }) {
  const { rules: say } = useTexts()
  const previewed = usePreview(conditions)
  const { preview, isLooking } = previewed
  const hits = preview?.hits ?? []
  const more = (preview?.count ?? 0) - hits.length
  return (
    <div className="rule-preview">
      <p className={preview?.tooSlow && !isLooking ? 'problem' : 'conditions-found'} role="status">
        {previewText(say, previewed)}
      </p>
      {hits.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and keys must reach it
        <ul className="rule-hits" aria-label={say.metList} aria-busy={isLooking} tabIndex={0}>
          {hits.map(({ id, title, feedTitle }) => (
            <li key={id}>
              <span className="rule-hit-title">{title}</span> <span className="rule-hit-feed">{feedTitle}</span>
            </li>
          ))}
          {more > 0 && <li className="rule-hit-feed">{say.andMore(more)}</li>}
        </ul>
      )}
    </div>
  )
}

function previewText(say: Texts['rules'], { preview, isLooking, failure }: Previewed): string {
  if (failure !== null) return failure
  if (isLooking) return say.looking
  if (preview === null) return say.sayWhat
  if (preview.tooSlow) return say.tooSlowHere
  return preview.looked === 0 ? say.nothingYet : say.wouldMeet(preview.count, preview.looked)
}
