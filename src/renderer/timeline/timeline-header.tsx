import { CheckCheck, Ellipsis, PanelLeft, Search } from 'lucide-react'
import type { Feed } from '../../shared/model'
import { feedMenu } from '../actions/feed-menu'
import { markAllRead } from '../actions/mark-actions'
import { openSearch } from '../actions/search-actions'
import { useKeyTips } from '../bindings'
import { useFeeds } from '../stores/feeds-store'
import { useFolders } from '../stores/folders-store'
import { useSavedSearches } from '../stores/saved-searches-store'
import { useSearch } from '../stores/search-store'
import { useSelection } from '../stores/selection-store'
import { useTexts } from '../texts'
import { IconButton } from '../ui/icon-button'
import { MenuButton } from '../ui/menu-button'
import { MenuItems } from '../ui/menu-items'
import { ListMenu } from './list-menu'
import { useUnread } from './use-unread'
import { viewName } from './view-name'

/** The view's name and what can be done with all of it. */
export function TimelineHeader() {
  const tip = useKeyTips()
  const texts = useTexts()
  const { timeline } = texts
  const view = useSelection((state) => state.view)
  const folders = useFolders((list) => list.byId)
  const searches = useSavedSearches((list) => list.searches)
  const name = useFeeds((list) => viewName(texts, view, list.byId, folders, searches))
  const feed = useFeeds((list) => (view.type === 'feed' ? list.byId.get(view.feedId) : undefined))
  const unread = useUnread(view)
  const searching = useSearch((search) => search.open)
  const starred = useFeeds((list) => list.counts.starred)
  const line = view.type === 'starred' ? timeline.articleCount(starred) : timeline.unreadCount(unread)
  return (
    <header className="pane-header timeline-header">
      <SidebarToggle />
      <div className="timeline-name">
        <h2 dir="auto" title={name}>
          {name}
        </h2>
        <p>{line}</p>
      </div>
      <IconButton
        icon={Search}
        label={timeline.search.articles}
        keys={tip('search')}
        aria-expanded={searching}
        onClick={openSearch}
      />
      <ListMenu disabled={searching} />
      <IconButton
        icon={CheckCheck}
        label={timeline.markAllRead}
        keys={tip('mark-all-read')}
        disabled={unread === 0 || searching}
        onClick={() => void markAllRead(view)}
      />
      {feed !== undefined && <FeedActions feed={feed} />}
    </header>
  )
}

function SidebarToggle() {
  const { sidebar } = useTexts()
  const open = useSelection((state) => state.sidebarOpen)
  return (
    <IconButton
      icon={PanelLeft}
      label={sidebar.showFeeds}
      className="sidebar-toggle"
      aria-expanded={open}
      onClick={() => useSelection.setState({ sidebarOpen: !open })}
    />
  )
}

function FeedActions({ feed }: { readonly feed: Feed }) {
  const tip = useKeyTips()
  const { sidebar } = useTexts()
  return (
    <MenuButton icon={Ellipsis} label={sidebar.menu.feedActions}>
      <MenuItems groups={feedMenu(feed, tip)} />
    </MenuButton>
  )
}
