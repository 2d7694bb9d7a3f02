import { type FormEvent, useState } from 'react'
import { importArchive } from '../actions/archive-actions'
import { openDialog } from '../actions/commands'
import { useTexts } from '../texts'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Switch } from '../ui/switch'

/** What an import does, before a file is chosen. */
export function ImportDialog() {
  const { archive: say, common } = useTexts()
  const [settings, setSettings] = useState(false)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void importArchive(settings)
  }
  return (
    <Dialog title={say.importTitle} onClose={() => openDialog(null)}>
      <form className="folder-form" onSubmit={submit}>
        <p>{say.importFacts}</p>
        <div className="setting">
          <label htmlFor="import-settings">{say.withSettings}</label>
          <Switch id="import-settings" checked={settings} onChange={setSettings} />
        </div>
        <footer className="dialog-footer">
          <Button onClick={() => openDialog(null)}>{common.cancel}</Button>
          <Button look="primary" type="submit">
            {say.chooseFile}
          </Button>
        </footer>
      </form>
    </Dialog>
  )
}
