import { type FormEvent, useState } from 'react'
import { type ArchiveScope, archiveScopes } from '../../shared/archive'
import { type ExportFormat, exportFormatsOf } from '../../shared/store/archive'
import { exportArticles } from '../actions/archive-actions'
import { openDialog } from '../actions/commands'
import { useTexts } from '../texts'
import { Button } from '../ui/button'
import { Choice } from '../ui/choice'
import { Dialog } from '../ui/dialog'

/** What of the articles is to be written, and as what; where to is asked by the system. */
export function ExportDialog() {
  const { archive: say, common } = useTexts()
  const [scope, setScope] = useState<ArchiveScope>('everything')
  const [chosen, setFormat] = useState<ExportFormat | null>(null)
  const formats: readonly ExportFormat[] = exportFormatsOf[scope]
  const format = formats.find((one) => one === chosen) ?? exportFormatsOf[scope][0]
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void exportArticles(scope, format)
  }
  return (
    <Dialog title={say.exportTitle} onClose={() => openDialog(null)}>
      <form className="folder-form" onSubmit={submit}>
        <label htmlFor="export-what">{say.what}</label>
        <Choice
          id="export-what"
          value={scope}
          choices={archiveScopes}
          nameOf={(choice) => say.scopes[choice]}
          onChange={setScope}
        />
        <label htmlFor="export-form">{say.form}</label>
        <Choice
          id="export-form"
          value={format}
          choices={formats}
          nameOf={(choice) => say.formats[choice]}
          onChange={setFormat}
        />
        <p className="hint">{say.noPasswords}</p>
        <footer className="dialog-footer">
          <Button onClick={() => openDialog(null)}>{common.cancel}</Button>
          <Button look="primary" type="submit">
            {say.choosePlace}
          </Button>
        </footer>
      </form>
    </Dialog>
  )
}
