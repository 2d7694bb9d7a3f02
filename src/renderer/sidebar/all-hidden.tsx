import { changeSettings } from '../actions/settings-actions'
import { useFeeds } from '../stores/feeds-store'
import { useSettings } from '../stores/settings-store'
import { useTexts } from '../texts'

/** Says that there are feeds though none is listed: all are read, and what is read is hidden. */
export function AllHidden() {
  const { emptyStates } = useTexts()
  const hideRead = useSettings((settings) => settings.hideRead)
  const hasFeeds = useFeeds((list) => list.order.length > 0)
  if (!hideRead || !hasFeeds) return null
  return (
    <div className="all-hidden">
      <p>{emptyStates.allHidden}</p>
      <button type="button" className="link" onClick={() => void changeSettings({ hideRead: false })}>
        {emptyStates.showHidden}
      </button>
    </div>
  )
}
