import type { CommandName } from '../../shared/commands'
import { running } from '../running'
import { openSummary, useArticle } from '../stores/article-store'
import { useChosenRows } from '../stores/chosen-rows-store'
import { useFeeds } from '../stores/feeds-store'
import { clearPicked, pickedNow } from '../stores/picked-store'
import { useRound } from '../stores/round-store'
import { useSearch } from '../stores/search-store'
import { type OpenDialog, useSelection } from '../stores/selection-store'
import { useTimeline } from '../stores/timeline-store'
import { showToast } from '../stores/toast-store'
import { texts } from '../texts'
import { closeArticle, openInBrowser, setRead, setStarred, stepArticle } from './article-actions'
import { leaveChoice } from './choosing-rows'
import { stepFeed } from './feed-actions'
import { closeFind, isFinding, openFind, stepFind } from './find-in-article'
import { toggleFullText } from './full-text-actions'
import { canJumpBack, jumpBack } from './jump-actions'
import { markAllRead } from './mark-actions'
import { openNextUnread } from './next-unread'
import { exportFeeds, importFeeds } from './opml-actions'
import { printArticle, saveArticle } from './paper-actions'
import { togglePickedStatus } from './picking'
import { canShowPictures, showPictures } from './picture-actions'
import { refresh } from './round-actions'
import { newRule } from './rule-actions'
import { newSavedSearch } from './saved-search-actions'
import { closeSearch, openSearch } from './search-actions'
import { changeTextSize } from './settings-actions'
import { newFolder } from './sidebar-actions'
import { chooseView } from './timeline-actions'
import { dayStart } from './today-actions'
import { checkForUpdates } from './update-actions'

/** Opens a dialog in the place of any other. */
export function openDialog(dialog: OpenDialog | null): void {
  useSelection.setState({ dialog, sidebarOpen: false })
}

const actions: { readonly [C in CommandName]: () => void } = {
  palette: () => openDialog({ type: 'palette' }),
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
  'full-text': toggleFullText,
  'show-pictures': showPictures,
  'save-html': () => void saveArticle('html'),
  'save-pdf': () => void saveArticle('pdf'),
  print: () => void printArticle(),
  'larger-text': () => changeTextSize(1),
  'smaller-text': () => changeTextSize(-1),
  'new-folder': () => void newFolder(null),
  'new-saved-search': newSavedSearch,
  rules: () => openDialog({ type: 'rules' }),
  'new-rule': () => newRule(false),
  'import-feeds': () => void importFeeds(),
  'export-feeds': () => void exportFeeds(),
  'export-articles': () => openDialog({ type: 'export-articles' }),
  'import-archive': () => openDialog({ type: 'import-archive' }),
  'go-today': () => chooseView({ type: 'today', since: dayStart(Date.now()) }),
  'add-feed': () => openDialog({ type: 'add-feed', address: null }),
  starters: () => openDialog({ type: 'starters' }),
  refresh: () => void (useRound.getState().running || refresh(null)),
  search: openSearch,
  'feeds-health': () => openDialog({ type: 'feeds-health' }),
  'feed-health': () => {
    const { view } = useSelection.getState()
    if (view.type === 'feed') openDialog({ type: 'feed-health', feedId: view.feedId, fromSurvey: false })
  },
  'find-in-article': openFind,
  'jump-back': jumpBack,
  'find-next': () => stepFind(1),
  'find-previous': () => stepFind(-1),
  settings: () => openDialog({ type: 'settings' }),
  help: () => openDialog({ type: 'help', section: null }),
  'show-keys': () => openDialog({ type: 'keys' }),
  responsiveness: () => openDialog({ type: 'responsiveness' }),
  diagnostics: () => openDialog({ type: 'diagnostics' }),
  'check-updates': () => {
    openDialog({ type: 'updates' })
    void checkForUpdates()
  },
  close,
}

/** Does what a key or a menu asks for. `read-on` and `close` reach here only when no view took them. */
export function runCommand(command: CommandName): void {
  running(command, actions[command])
}

const withOpenArticle = (): boolean => openSummary(useArticle.getState().open) !== null
const withArticles = (): boolean => withOpenArticle() || pickedNow() !== null
const withFeeds = (): boolean => useFeeds.getState().order.length > 0
// What was starred outlives its feed.
const withArticlesStored = (): boolean => withFeeds() || useFeeds.getState().counts.starred > 0
const withRows = (): boolean => useTimeline.getState().rows.length > 0

const conditions: { readonly [C in CommandName]?: () => boolean } = {
  'next-article': withRows,
  'previous-article': withRows,
  'next-unread': withRows,
  'read-on': withRows,
  'next-feed': withFeeds,
  'previous-feed': withFeeds,
  search: withFeeds,
  'find-in-article': withOpenArticle,
  'jump-back': canJumpBack,
  'find-next': withOpenArticle,
  'find-previous': withOpenArticle,
  'toggle-read': withArticles,
  'toggle-starred': withArticles,
  'new-saved-search': withFeeds,
  'new-rule': withFeeds,
  'open-in-browser': () => {
    const { open } = useArticle.getState()
    return open.type === 'ready' && open.article.link !== null
  },
  'full-text': withOpenArticle,
  'show-pictures': canShowPictures,
  'save-html': withOpenArticle,
  'save-pdf': withOpenArticle,
  print: withOpenArticle,
  'mark-all-read': () => withRows() && !useSearch.getState().open,
  refresh: () => withFeeds() && !useRound.getState().running,
  'export-feeds': withFeeds,
  'export-articles': withArticlesStored,
  'feeds-health': withFeeds,
  'feed-health': () => useSelection.getState().view.type === 'feed',
  close: () =>
    withArticles() ||
    useChosenRows.getState().chosen !== null ||
    useSearch.getState().open ||
    useSelection.getState().sidebarOpen,
}

/** Whether a command would do anything now. */
export function isAvailable(command: CommandName): boolean {
  return conditions[command]?.() ?? true
}

function toggle(which: 'read' | 'starred'): void {
  if (pickedNow() !== null) {
    togglePickedStatus(which)
    return
  }
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
  // The one dialog that leaves the window its keys.
  if (useSelection.getState().dialog !== null) openDialog(null)
  else if (useChosenRows.getState().chosen !== null) leaveChoice()
  else if (useSelection.getState().sidebarOpen) useSelection.setState({ sidebarOpen: false })
  else if (pickedNow() !== null) clearPicked()
  else if (isFinding()) closeFind()
  else if (useSearch.getState().open) closeSearch()
  else closeArticle()
}
