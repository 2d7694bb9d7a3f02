import type { ImportReport } from '../../shared/opml'
import { request } from '../bridge'
import { showError, showToast } from '../stores/toast-store'
import { texts } from '../texts'
import { undoImport } from './opml-actions'
import { chooseView } from './timeline-actions'

/**
 * Follows feeds of the list to begin with, and offers to take it back. False where that could not be stored, which is said.
 * `inFolders` puts them into a folder for each topic.
 */
export async function followStarters(urls: readonly string[], inFolders: boolean): Promise<boolean> {
  const reply = await request('starters:follow', { urls, inFolders })
  if (!reply.ok) {
    showError(reply.failure.message)
    return false
  }
  const report = reply.value
  showToast({
    tone: report.ended === 'failed' ? 'error' : 'plain',
    message: whatItDid(report),
    action:
      report.added + report.folders === 0
        ? null
        : { label: texts().common.undo, run: () => void undoImport(report.undo) },
    milliseconds: 15_000,
  })
  if (report.added > 0) chooseView({ type: 'all' })
  return report.ended !== 'failed'
}

function whatItDid({ ended, added, alreadyThere }: ImportReport): string {
  const { organising, starters } = texts()
  if (ended === 'failed') return organising.failed
  if (ended === 'cancelled') return organising.cancelled
  return added === 0 ? organising.alreadyThere(alreadyThere) : starters.added(added)
}
