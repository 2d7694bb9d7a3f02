import { Keyboard, RefreshCw, Settings as SettingsIcon, X } from 'lucide-react'
import { openDialog } from '../actions/commands'
import { cancelRefresh, refresh } from '../actions/round-actions'
import { useFeeds } from '../stores/feeds-store'
import { useRound } from '../stores/round-store'
import { roundText } from '../text/round-text'
import { IconButton } from '../ui/icon-button'
import { useNow } from '../ui/use-now'
import { RoundAnnouncer } from './round-announcer'

/** How the refreshing stands, and what starts and ends it. */
export function SidebarFooter() {
  const running = useRound((round) => round.running)
  const empty = useFeeds((list) => list.order.length === 0)
  return (
    <footer className="sidebar-footer">
      <RoundProgress />
      <div className="sidebar-footer-row">
        {running ? (
          <IconButton icon={X} label="Cancel refresh" onClick={() => void cancelRefresh()} />
        ) : (
          <IconButton icon={RefreshCw} label="Refresh" keys="r" disabled={empty} onClick={() => void refresh(null)} />
        )}
        <RoundLine />
        <IconButton icon={Keyboard} label="Keys" keys="?" onClick={() => openDialog({ type: 'keys' })} />
        <IconButton icon={SettingsIcon} label="Settings" keys="," onClick={() => openDialog({ type: 'settings' })} />
      </div>
      <RoundAnnouncer />
    </footer>
  )
}

function RoundLine() {
  const round = useRound()
  const now = useNow()
  return <p className="round-line">{roundText(round, Math.max(now, round.lastFinishedAt ?? 0))}</p>
}

function RoundProgress() {
  const running = useRound((round) => round.running)
  const done = useRound((round) => round.done)
  const total = useRound((round) => round.total)
  if (!running) return null
  return <progress className="round-progress" aria-label="Refreshing" value={done} max={Math.max(1, total)} />
}
