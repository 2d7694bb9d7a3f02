import { useEffect } from 'react'
import { openDialog } from '../actions/commands'
import { openCrashFolder, readCrash } from '../actions/report-actions'
import { useReports } from '../stores/reports-store'
import { useTexts } from '../texts'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { ReportView } from './report-view'

/** What is known of a crash. It stays here unless somebody copies it. */
export function CrashReportDialog({ name }: { readonly name: string }) {
  const { reports } = useTexts()
  const crash = useReports((state) => state.crash)
  useEffect(() => void readCrash(name), [name])
  const about = crash?.hasDump ? `${reports.crashAbout} ${reports.withDump}` : reports.crashAbout
  return (
    <Dialog title={reports.crashReport} className="report" onClose={() => openDialog(null)}>
      <ReportView name={reports.report} about={about} text={crash?.text ?? null}>
        <Button onClick={() => void openCrashFolder()}>{reports.openFolder}</Button>
      </ReportView>
    </Dialog>
  )
}
