import type { ArchiveScope } from '../../shared/archive'
import type { ExportFormat } from '../../shared/store/archive'
import { request } from '../bridge'
import { useSelection } from '../stores/selection-store'
import { showError, showToast } from '../stores/toast-store'
import { texts } from '../texts'

/** Writes articles to where the person chooses; how far it is stands at the foot of the window. */
export async function exportArticles(scope: ArchiveScope, format: ExportFormat): Promise<void> {
  useSelection.setState({ dialog: null })
  const reply = await request('archive:export', { scope, format })
  if (!reply.ok) return void showError(reply.failure.message)
  if (reply.value === null) return
  const { name, articles } = reply.value
  const message = articles === null ? texts().archive.notExported : texts().archive.exported(articles, name)
  showToast({ tone: 'plain', message, action: null, milliseconds: 8_000 })
}

/** Imports the archive that the person chooses, and shows what that did. */
export async function importArchive(settings: boolean): Promise<void> {
  useSelection.setState({ dialog: null })
  const reply = await request('archive:import', { settings })
  if (!reply.ok) return void showError(reply.failure.message)
  if (reply.value !== null) useSelection.setState({ dialog: { type: 'archive-imported', report: reply.value } })
}
