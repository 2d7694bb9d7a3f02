import type { KeyCommand } from '../keyboard'
import { running } from '../running'
import { openSummary, useArticle } from '../stores/article-store'
import { useRound } from '../stores/round-store'
import { useSearch } from '../stores/search-store'
import { type OpenDialog, useSelection } from '../stores/selection-store'
import { showToast } from '../stores/toast-store'
import { texts } from '../texts'
import { closeArticle, openInBrowser, openNextUnread, setRead, setStarred, stepArticle } from './article-actions'
import { stepFeed } from './feed-actions'
import { markAllRead } from './mark-actions'
import { exportFeeds, importFeeds } from './opml-actions'
import { refresh } from './round-actions'
import { closeSearch, openSearch } from './search-actions'
import { changeTextSize } from './settings-actions'
import { newFolder } from './sidebar-actions'
import { chooseView } from './timeline-actions'
import { dayStart } from './today-actions'

/** Opens a dialog in the place of any other. */
export function openDialog(dialog: OpenDialog | null): void {
  useSelection.setState({ dialog, sidebarOpen: false })
}

const actions: { readonly [C in KeyCommand]: () => void } = {
  'next-article': () => void stepArticle(1),
  'previous-article': () => void stepArticle(-1),
  'next-unread': () => void openNextUnread(),
  'read-on': () => void openNextUnread(),
  'next-feed': () => stepFeed(1),
  'previous-feed': () => stepFeed(-1),
  'go-all': () => chooseView({ type: 'all' }),
  'go-unread': () => chooseView({ type: 'unread' }),
  'go-starred': () => chooseView({ type: 'starred' }),
  'toggle-read': () => toggle('read'),
  'toggle-starred': () => toggle('starred'),
  'open-in-browser': () => void openInBrowser(),
  'mark-all-read': markAll,
  'larger-text': () => changeTextSize(1),
  'smaller-text': () => changeTextSize(-1),
  'new-folder': () => void newFolder(null),
  'import-feeds': () => void importFeeds(),
  'export-feeds': () => void exportFeeds(),
  'go-today': () => chooseView({ type: 'today', since: dayStart(Date.now()) }),
  'add-feed': () => openDialog({ type: 'add-feed', address: null }),
  refresh: () => void (useRound.getState().running || refresh(null)),
  search: openSearch,
  settings: () => openDialog({ type: 'settings' }),
  'show-keys': () => openDialog({ type: 'keys' }),
  responsiveness: () => openDialog({ type: 'responsiveness' }),
  close,
}

/** Does what a key or a menu asks for. `read-on` and `close` reach here only when no view took them. */
export function runCommand(command: KeyCommand): void {
  running(command, actions[command])
}

function toggle(which: 'read' | 'starred'): void {
  const summary = openSummary(useArticle.getState().open)
  if (summary === null) return
  void (which === 'read' ? setRead(summary.id, !summary.read) : setStarred(summary.id, !summary.starred))
}

/** What "all" is while hits are shown could be taken for either. */
function markAll(): void {
  if (!useSearch.getState().open) return void markAllRead(useSelection.getState().view)
  showToast({ tone: 'plain', message: texts().notices.leaveSearchFirst, action: null, milliseconds: 4_000 })
}

function close(): void {
  if (useSelection.getState().sidebarOpen) useSelection.setState({ sidebarOpen: false })
  else if (useSearch.getState().open) closeSearch()
  else closeArticle()
}
