import { useEffect } from 'react'
import { openDialog } from '../actions/commands'
import { readDiagnostics } from '../actions/report-actions'
import { useReports } from '../stores/reports-store'
import { useTexts } from '../texts'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { ReportView } from './report-view'

/** What somebody who reports a problem can send along: shown before it is copied. */
export function DiagnosticsDialog() {
  const { reports } = useTexts()
  const diagnostics = useReports((state) => state.diagnostics)
  const lastCrash = diagnostics?.lastCrash ?? null
  useEffect(() => void readDiagnostics(), [])
  return (
    <Dialog title={reports.diagnostics} className="report" onClose={() => openDialog(null)}>
      <ReportView name={reports.report} about={reports.diagnosticsAbout} text={diagnostics?.text ?? null}>
        {lastCrash !== null && (
          <Button onClick={() => openDialog({ type: 'crash-report', name: lastCrash })}>{reports.lastCrash}</Button>
        )}
      </ReportView>
    </Dialog>
  )
}
