import type { ImportReport } from '../../shared/opml'
import { openDialog } from '../actions/commands'
import { undoImport } from '../actions/opml-actions'
import { useTexts } from '../texts'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'

/** What an import did: what was added, what was there already, what was left out and why. */
export function ImportedDialog({ report }: { readonly report: ImportReport }) {
  const { organising, common } = useTexts()
  const close = (): void => openDialog(null)
  const { added, folders, alreadyThere, withoutLogin, isCut, ended } = report
  return (
    <Dialog title={organising.imported} className="imported" onClose={close}>
      {ended === 'cancelled' && <p>{organising.cancelled}</p>}
      {ended === 'failed' && <p>{organising.failed}</p>}
      <p>{organising.addedFeeds(added, folders)}</p>
      {alreadyThere > 0 && <p>{organising.alreadyThere(alreadyThere)}</p>}
      {withoutLogin > 0 && <p>{organising.withoutLogin(withoutLogin)}</p>}
      {isCut && <p>{organising.cut}</p>}
      <Skipped report={report} />
      <footer className="dialog-footer">
        {(added > 0 || folders > 0) && (
          <Button className="footer-first" onClick={() => void undoImport(report.undo)}>
            {organising.takeBack}
          </Button>
        )}
        <Button look="primary" autoFocus onClick={close}>
          {common.done}
        </Button>
      </footer>
    </Dialog>
  )
}

function Skipped({ report: { skipped, skippedCount } }: { readonly report: ImportReport }) {
  const { organising } = useTexts()
  if (skippedCount === 0) return null
  return (
    <>
      <p>{organising.skipped(skippedCount)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls has to be reached by keys */}
      <ul className="skipped-list" tabIndex={0} aria-label={organising.skipped(skippedCount)}>
        {skipped.map(({ title, address, why }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and one address may be in it twice
          <li key={index}>
            <bdi>{title || address}</bdi> <span className="hint">{organising.why[why]}</span>
          </li>
        ))}
        {skippedCount > skipped.length && <li>{organising.andMore(skippedCount - skipped.length)}</li>}
      </ul>
    </>
  )
}
