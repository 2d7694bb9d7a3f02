import { copyReport } from '../actions/report-actions'
import { useTexts } from '../texts'
import { Button } from '../ui/button'

interface ReportViewProps {
  /** What the text is, for a screen reader. */
  readonly name: string
  /** What is in it and what is not. */
  readonly about: string
  /** Null until it is made. */
  readonly text: string | null
  readonly children?: React.ReactNode
}

/** A report in full, so that whoever copies it has seen what it says. */
export function ReportView({ name, about, text, children }: ReportViewProps) {
  const { reports } = useTexts()
  return (
    <>
      <p className="hint">{about}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and has to by keys, too */}
      <section className="report-text" aria-label={name} aria-busy={text === null} tabIndex={0}>
        {text ?? reports.making}
      </section>
      <footer className="dialog-footer">
        {children}
        <Button look="primary" disabled={text === null} onClick={() => text !== null && void copyReport(text)}>
          {reports.copy}
        </Button>
      </footer>
    </>
  )
}
