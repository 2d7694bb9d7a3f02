import type { CrashNews } from '../../shared/window/diagnostics-channels'
import { request } from '../bridge'
import { useReports } from '../stores/reports-store'
import { showError, showToast } from '../stores/toast-store'
import { texts } from '../texts'
import { openDialog } from './commands'

/** Has a report about the app made, anew each time. */
export async function readDiagnostics(): Promise<void> {
  useReports.setState({ diagnostics: null })
  const reply = await request('diagnostics:read', null)
  if (reply.ok) useReports.setState({ diagnostics: reply.value })
  else showError(reply.failure.message)
}

/** Puts a report on the clipboard; nothing else ever takes it out of the app. */
export async function copyReport(text: string): Promise<void> {
  const reply = await request('text:copy', { text })
  if (reply.ok) showToast({ tone: 'plain', message: texts().reports.copied, action: null, milliseconds: 4_000 })
  else showError(reply.failure.message)
}

/** Reads the report of a crash to be shown. */
export async function readCrash(name: string): Promise<void> {
  useReports.setState({ crash: null })
  const reply = await request('crashes:read', { name })
  if (!reply.ok) showError(reply.failure.message)
  else if (reply.value === null) showError(texts().reports.noReport)
  else useReports.setState({ crash: reply.value })
}

/** Shows the reports, and the memory dumps, in the system's file manager. */
export async function openCrashFolder(): Promise<void> {
  const reply = await request('crashes:open-folder', null)
  if (!reply.ok) showError(reply.failure.message)
}

/** Says once, quietly, what crashed before this start. */
export async function tellOfCrashes(): Promise<void> {
  const reply = await request('crashes:news', null)
  if (!reply.ok || reply.value === null) return
  const { name } = reply.value
  const action = { label: texts().reports.show, run: () => openDialog({ type: 'crash-report', name }) }
  showToast({ tone: 'plain', message: crashSentence(reply.value), action, milliseconds: null })
}

function crashSentence({ count, part, at }: CrashNews): string {
  const { reports, formats } = texts()
  const time = formats.fullTime(at)
  return count === 1 ? reports.crashed[part](time) : reports.crashedOften(count, time)
}
