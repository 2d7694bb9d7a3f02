import { request } from '../bridge'
import { useReports } from '../stores/reports-store'
import { showError, showToast } from '../stores/toast-store'
import { texts } from '../texts'

/** Has a report about the app made, anew each time. */
export async function readDiagnostics(): Promise<void> {
  useReports.setState({ diagnostics: null })
  const reply = await request('diagnostics:read', null)
  if (reply.ok) useReports.setState({ diagnostics: reply.value.text })
  else showError(reply.failure.message)
}

/** Puts a report on the clipboard; nothing else ever takes it out of the app. */
export async function copyReport(text: string): Promise<void> {
  const reply = await request('text:copy', { text })
  if (reply.ok) showToast({ tone: 'plain', message: texts().reports.copied, action: null, milliseconds: 4_000 })
  else showError(reply.failure.message)
}
