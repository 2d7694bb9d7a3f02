import { Tooltip } from 'radix-ui'
import { useState } from 'react'
import { createPortal } from 'react-dom'
import { changeWidths } from './actions/settings-actions'
import { AddFeedDialog } from './add-feed/add-feed-dialog'
import { ArchiveImportedDialog } from './archive/archive-imported-dialog'
import { ExportDialog } from './archive/export-dialog'
import { ImportDialog } from './archive/import-dialog'
import { ArticlePane } from './article/article-pane'
import { RuleDialog } from './conditions/rule-dialog'
import { RulesDialog } from './conditions/rules-dialog'
import { SavedSearchDialog } from './conditions/saved-search-dialog'
import { FeedDoctorDialog } from './doctor/feed-doctor-dialog'
import { SurveyDialog } from './doctor/survey-dialog'
import { FeedDetailsDialog } from './feed-details/feed-details-dialog'
import { FolderDetailsDialog } from './feed-details/folder-details-dialog'
import { FieldMenu } from './fields/field-menu'
import { HelpDialog } from './help/help-dialog'
import { JobStrip } from './jobs/job-strip'
import { KeysDialog } from './keys/keys-dialog'
import { ImportedDialog } from './organising/imported-dialog'
import { MoveDialog } from './organising/move-dialog'
import { useListDrop } from './organising/use-list-drop'
import { PaletteDialog } from './palette/palette-dialog'
import { CrashReportDialog } from './reports/crash-report-dialog'
import { DiagnosticsDialog } from './reports/diagnostics-dialog'
import { ResponsivenessDialog } from './responsiveness/responsiveness-dialog'
import { SettingsDialog } from './settings/settings-dialog'
import { Sidebar } from './sidebar/sidebar'
import { useFeeds } from './stores/feeds-store'
import { useFolders } from './stores/folders-store'
import { type OpenDialog, useSelection } from './stores/selection-store'
import { useSettings } from './stores/settings-store'
import { useTexts } from './texts'
import { Timeline } from './timeline/timeline'
import { Toasts } from './toasts/toasts'
import { NoticeHost } from './ui/notice-host'
import { Splitter } from './ui/splitter'
import { UpdatesDialog } from './updates/updates-dialog'
import { useDocumentLanguage } from './use-document-language'
import { useDocumentTheme } from './use-document-theme'
import { useKeys } from './use-keys'
import { StartersDialog } from './welcome/starters-dialog'
import { Welcome } from './welcome/welcome'

/** The window: three panes, or a welcome; one dialog; the notices. */
export function App() {
  useKeys()
  useDocumentLanguage()
  useDocumentTheme()
  const { sidebar } = useTexts()
  const [host, setHost] = useState<HTMLElement | null>(null)
  const sidebarWidth = useSettings((settings) => settings.sidebarWidth)
  const timelineWidth = useSettings((settings) => settings.timelineWidth)
  const sidebarOpen = useSelection((state) => state.sidebarOpen)
  const dialog = useSelection((state) => state.dialog)
  const hasFeeds = useFeeds((list) => list.order.length > 0 || list.counts.all > 0)
  const hasFolders = useFolders((list) => list.byId.size > 0)
  // What was starred outlives its feed, and can be seen without any.
  const hasStarred = useFeeds((list) => list.counts.starred > 0)
  const inStarred = useSelection((state) => state.view.type === 'starred')
  const noFeeds = !hasFeeds && !hasFolders && !(hasStarred && inStarred)
  const widths = { '--sidebar-width': `${sidebarWidth}px`, '--timeline-width': `${timelineWidth}px` }
  return (
    <Tooltip.Provider delayDuration={600}>
      <div
        className={`panes ${sidebarOpen ? 'sidebar-open' : ''} ${noFeeds ? 'no-feeds' : ''}`}
        style={widths as object}
      >
        <Sidebar />
        <main className="content">
          <Splitter
            label={sidebar.widthOfFeeds}
            width={sidebarWidth}
            smallest={190}
            largest={420}
            onChange={(width) => changeWidths({ sidebarWidth: width })}
          />
          {noFeeds ? (
            <Welcome />
          ) : (
            <>
              <Timeline />
              <Splitter
                label={sidebar.widthOfArticles}
                width={timelineWidth}
                smallest={260}
                largest={640}
                onChange={(width) => changeWidths({ timelineWidth: width })}
              />
              <ArticlePane />
            </>
          )}
        </main>
        <SidebarVeil open={sidebarOpen} />
      </div>
      <NoticeHost value={setHost}>{dialog !== null && <CurrentDialog dialog={dialog} />}</NoticeHost>
      <FieldMenu />
      <Notices host={host} />
    </Tooltip.Provider>
  )
}

/** What comes and goes at the foot of the window, or of the modal dialog that is open. */
function Notices({ host }: { readonly host: HTMLElement | null }) {
  const { organising } = useTexts()
  const over = useListDrop()
  const notices = (
    <div className="notices">
      <JobStrip />
      <Toasts />
      {over !== null && <p className="list-drop">{over === 'list' ? organising.dropHere : organising.dropAddress}</p>}
    </div>
  )
  return host === null ? notices : createPortal(notices, host)
}

/** In a narrow window the open sidebar lies over the rest; a click beside it closes it, as Escape does. */
function SidebarVeil({ open }: { readonly open: boolean }) {
  const { sidebar } = useTexts()
  if (!open) return null
  return (
    <button
      type="button"
      className="sidebar-veil"
      aria-label={sidebar.hideFeeds}
      onClick={() => useSelection.setState({ sidebarOpen: false })}
    />
  )
}

function CurrentDialog({ dialog }: { readonly dialog: OpenDialog }) {
  switch (dialog.type) {
    case 'add-feed':
      // Another address is another search: what was found at the one before is no answer to it.
      return <AddFeedDialog key={dialog.address} address={dialog.address} />
    case 'starters':
      return <StartersDialog />
    case 'help':
      return <HelpDialog section={dialog.section} />
    case 'settings':
      return <SettingsDialog />
    case 'keys':
      return <KeysDialog />
    case 'palette':
      return <PaletteDialog />
    case 'responsiveness':
      return <ResponsivenessDialog />
    case 'updates':
      return <UpdatesDialog />
    case 'diagnostics':
      return <DiagnosticsDialog />
    case 'crash-report':
      return <CrashReportDialog name={dialog.name} />
    case 'move-to-folder':
      return <MoveDialog items={dialog.items} />
    case 'imported':
      return <ImportedDialog report={dialog.report} />
    case 'export-articles':
      return <ExportDialog />
    case 'import-archive':
      return <ImportDialog />
    case 'archive-imported':
      return <ArchiveImportedDialog report={dialog.report} />
    case 'saved-search':
      return <SavedSearchDialog search={dialog.search} title={dialog.title} conditions={dialog.conditions} />
    case 'rules':
      return <RulesDialog />
    case 'rule':
      return <RuleDialog rule={dialog.rule} draft={dialog.draft} fromList={dialog.fromList} />
    case 'folder-details':
      return <FolderDetailsDialog folderId={dialog.folderId} />
    case 'feed-details':
      return <FeedDetailsDialog feedId={dialog.feedId} section={dialog.section ?? null} />
    case 'feed-health':
      return <FeedDoctorDialog feedId={dialog.feedId} fromSurvey={dialog.fromSurvey} />
    case 'feeds-health':
      return <SurveyDialog />
  }
}
