import type { ArchiveReport } from '../../shared/archive'
import type { Texts } from '../../shared/texts/texts'
import { openDialog } from '../actions/commands'
import { useTexts } from '../texts'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'

/** What the import of an archive did. */
export function ArchiveImportedDialog({ report }: { readonly report: ArchiveReport }) {
  const { archive: say, common } = useTexts()
  const changes = changesOf(report, say)
  return (
    <Dialog title={say.imported} className="imported" onClose={() => openDialog(null)}>
      {report.ended === 'cancelled' && <p>{say.wasCancelled}</p>}
      {report.ended === 'failed' && <p>{say.hasFailed(report.reason ?? '')}</p>}
      {report.isCut && report.ended === 'whole' && <p>{say.wasCut}</p>}
      {changes.map((change) => (
        <p key={change}>{change}</p>
      ))}
      {changes.length === 0 && <p>{say.nothingNew}</p>}
      {report.alreadyThere > 0 && <p>{say.alreadyThere(report.alreadyThere)}</p>}
      {report.skipped > 0 && <p>{say.skipped(report.skipped)}</p>}
      {changes.length > 0 && <p className="hint">{say.takeBackHint}</p>}
      <footer className="dialog-footer">
        <Button look="primary" autoFocus onClick={() => openDialog(null)}>
          {common.done}
        </Button>
      </footer>
    </Dialog>
  )
}

function changesOf(report: ArchiveReport, say: Texts['archive']): readonly string[] {
  const { addedFeeds, addedFolders, addedArticles, becameRead, becameStarred, addedSearches, addedRules, settings } =
    report
  return [
    ...(addedFeeds + addedFolders > 0 ? [say.addedFeeds(addedFeeds, addedFolders)] : []),
    ...(addedArticles > 0 ? [say.addedArticles(addedArticles)] : []),
    ...(becameRead > 0 ? [say.becameRead(becameRead)] : []),
    ...(becameStarred > 0 ? [say.becameStarred(becameStarred)] : []),
    ...(addedSearches > 0 ? [say.addedSearches(addedSearches)] : []),
    ...(addedRules > 0 ? [say.addedRules(addedRules)] : []),
    ...(settings ? [say.settingsTaken] : []),
  ]
}
