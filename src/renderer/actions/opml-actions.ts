import type { FeedId } from '../../shared/model'
import type { ImportReport } from '../../shared/opml'
import { largestOpml } from '../../shared/window/opml-channels'
import type { Reply } from '../../shared/window-contract'
import { request } from '../bridge'
import { useSelection } from '../stores/selection-store'
import { showError, showToast } from '../stores/toast-store'
import { texts } from '../texts'

/** Lets the person choose a list of feeds, imports it, and shows what that did. */
export async function importFeeds(): Promise<void> {
  tell(await request('opml:choose', null))
}

/** Imports the list that was opened with the app. */
export async function importOpened(): Promise<void> {
  tell(await request('opml:opened', null))
}

/** Imports a list that was dropped on the window. */
export async function importFile(file: File): Promise<void> {
  // What is longer than any list is not read at all.
  const bytes = file.size > largestOpml ? new Uint8Array() : new Uint8Array(await file.arrayBuffer())
  tell(await request('opml:import', { bytes }))
}

function tell(reply: Reply<ImportReport | null>): void {
  if (!reply.ok) tellRefused(reply.failure.message)
  else if (reply.value !== null) useSelection.setState({ dialog: { type: 'imported', report: reply.value } })
}

/** Why a file was not imported, with the way to what says how to get one that can be. */
function tellRefused(message: string): void {
  const openHelp = (): void => useSelection.setState({ dialog: { type: 'help', section: 'moving' } })
  const action = { label: texts().keys.what.help, run: openHelp }
  showToast({ tone: 'error', message, action, milliseconds: 15_000 })
}

/** Takes a whole import back. */
export async function undoImport(undo: number): Promise<void> {
  useSelection.setState({ dialog: null })
  const reply = await request('opml:undo', { undo })
  if (!reply.ok) return void showError(reply.failure.message)
  showToast({ tone: 'plain', message: texts().organising.takenBack, action: null, milliseconds: 5_000 })
}

/** Writes all feeds, or those named, to a file that the person chooses. */
export async function exportFeeds(feedIds: readonly FeedId[] | null = null): Promise<void> {
  const reply = await request('opml:export', feedIds === null ? null : { feedIds })
  if (!reply.ok) return void showError(reply.failure.message)
  if (reply.value === null) return
  const message = texts().organising.exported(reply.value.name)
  showToast({ tone: 'plain', message, action: null, milliseconds: 5_000 })
}
