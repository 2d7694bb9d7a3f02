import { Keyboard, Play, RefreshCw, Settings as SettingsIcon, X } from 'lucide-react'
import { openDialog } from '../actions/commands'
import { cancelRefresh, refresh } from '../actions/round-actions'
import { changeSettings } from '../actions/settings-actions'
import { useKeyTips } from '../bindings'
import { useFeeds } from '../stores/feeds-store'
import { useRound } from '../stores/round-store'
import { roundText } from '../text/round-text'
import { useTexts } from '../texts'
import { IconButton } from '../ui/icon-button'
import { useNow } from '../ui/use-now'
import { RoundAnnouncer } from './round-announcer'

/** How the refreshing stands, and what starts and ends it. */
export function SidebarFooter() {
  const tip = useKeyTips()
  const { sidebar } = useTexts()
  const running = useRound((round) => round.running)
  const isPaused = useRound((round) => round.paused === 'by-hand')
  const empty = useFeeds((list) => list.order.length === 0)
  return (
    <footer className="sidebar-footer">
      <RoundProgress />
      <div className="sidebar-footer-row">
        {running ? (
          <IconButton icon={X} label={sidebar.cancelRefresh} onClick={() => void cancelRefresh()} />
        ) : isPaused ? (
          <IconButton icon={Play} label={sidebar.goOn} onClick={() => void changeSettings({ paused: false })} />
        ) : (
          <IconButton
            icon={RefreshCw}
            label={sidebar.refresh}
            keys={tip('refresh')}
            disabled={empty}
            onClick={() => void refresh(null)}
          />
        )}
        <RoundLine />
        <IconButton
          icon={Keyboard}
          label={sidebar.keys}
          keys={tip('show-keys')}
          onClick={() => openDialog({ type: 'keys' })}
        />
        <IconButton
          icon={SettingsIcon}
          label={sidebar.settings}
          keys={tip('settings')}
          onClick={() => openDialog({ type: 'settings' })}
        />
      </div>
      <RoundAnnouncer />
    </footer>
  )
}

function RoundLine() {
  const round = useRound()
  const texts = useTexts()
  const now = useNow()
  return <p className="round-line">{roundText(texts, round, Math.max(now, round.lastFinishedAt ?? 0))}</p>
}

function RoundProgress() {
  const { sidebar } = useTexts()
  const running = useRound((round) => round.running)
  const done = useRound((round) => round.done)
  const total = useRound((round) => round.total)
  if (!running) return null
  return <progress className="round-progress" aria-label={sidebar.refreshing} value={done} max={Math.max(1, total)} />
}
