import type { ArchiveScope } from '../../shared/archive'
import type { ExportFormat } from '../../shared/store/archive'
import { request } from '../bridge'
import { useSelection } from '../stores/selection-store'
import { showError, showToast } from '../stores/toast-store'
import { texts } from '../texts'

/** So many of what was left out are named. */
const named = 5

/** Writes articles to where the person chooses; how far it is stands at the foot of the window. */
export async function exportArticles(scope: ArchiveScope, format: ExportFormat): Promise<void> {
  useSelection.setState({ dialog: null })
  const reply = await request('archive:export', { scope, format })
  if (!reply.ok) return void showError(reply.failure.message)
  if (reply.value === null) return
  const { name, articles, leftOut } = reply.value
  const say = texts().archive
  if (articles === null) return void tell(say.notExported, 8_000)
  if (leftOut.length === 0) return void tell(say.exported(articles, name), 8_000)
  // More is to be read, and a name to be remembered.
  tell(`${say.exported(articles, name)} ${sentenceOf(leftOut)}`, 20_000)
}

function sentenceOf(leftOut: readonly string[]): string {
  const { archive: say, formats } = texts()
  const more = leftOut.length - named
  const names = leftOut.slice(0, named).map(say.leftOutTitle)
  return say.leftOut(formats.list(more > 0 ? [...names, say.leftOutMore(more)] : names))
}

function tell(message: string, milliseconds: number): void {
  showToast({ tone: 'plain', message, action: null, milliseconds })
}

/** Imports the archive that the person chooses, and shows what that did. */
export async function importArchive(settings: boolean): Promise<void> {
  useSelection.setState({ dialog: null })
  const reply = await request('archive:import', { settings })
  if (!reply.ok) return void showError(reply.failure.message)
  if (reply.value !== null) useSelection.setState({ dialog: { type: 'archive-imported', report: reply.value } })
}
