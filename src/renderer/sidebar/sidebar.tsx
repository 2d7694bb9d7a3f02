import { Plus } from 'lucide-react'
import { openDialog } from '../actions/commands'
import { useKeyTips } from '../bindings'
import { useChosenRows } from '../stores/chosen-rows-store'
import { useTexts } from '../texts'
import { IconButton } from '../ui/icon-button'
import { ChosenBar } from './chosen-bar'
import { FeedTree } from './feed-tree'
import { SidebarFooter } from './sidebar-footer'
import { SidebarMenu } from './sidebar-menu'

/** The left pane: smart feeds, folders and feeds, and how the refreshing stands. */
export function Sidebar() {
  const { sidebar } = useTexts()
  const chosen = useChosenRows((state) => state.chosen?.items.size ?? 0)
  return (
    <nav className="pane sidebar" aria-label={sidebar.feeds}>
      {chosen > 0 ? <ChosenBar count={chosen} /> : <Head />}
      <FeedTree />
      <SidebarFooter />
    </nav>
  )
}

function Head() {
  const tip = useKeyTips()
  const { sidebar } = useTexts()
  return (
    <header className="pane-header sidebar-header">
      <Wordmark />
      <SidebarMenu />
      <IconButton
        icon={Plus}
        label={sidebar.addFeed}
        keys={tip('add-feed')}
        onClick={() => openDialog({ type: 'add-feed', address: null })}
      />
    </header>
  )
}

function Wordmark() {
  return (
    <p className="wordmark">
      <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" fill="none" stroke="currentColor">
        <path d="M2.5 8.5c3-3.2 6-3.2 9.5 0s6.5 3.2 9.5 0" strokeWidth="2.2" strokeLinecap="round" />
        <path d="M2.5 15.5c3-3.2 6-3.2 9.5 0s6.5 3.2 9.5 0" strokeWidth="2.2" strokeLinecap="round" opacity=".5" />
      </svg>
      Courant
    </p>
  )
}
