import { type FormEvent, useState } from 'react'
import { areComplete, type Conditions } from '../../shared/conditions'
import type { SavedSearchId } from '../../shared/model'
import type { Texts } from '../../shared/texts/texts'
import { openDialog } from '../actions/commands'
import { saveSearch } from '../actions/saved-search-actions'
import { useTexts } from '../texts'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Problem } from '../ui/problem'
import { ConditionEditor } from './condition-editor'
import { forSearches } from './condition-kinds'
import { NameField } from './name-field'
import { useFound } from './use-found'
import { usePlaces } from './use-places'

interface SavedSearchDialogProps {
  /** Null for a new one. */
  readonly search: SavedSearchId | null
  readonly title: string
  readonly conditions: Conditions
}

/** The editor of a saved search: its name, its conditions, and how much they find now. */
export function SavedSearchDialog({ search, ...given }: SavedSearchDialogProps) {
  const { savedSearches: say, common } = useTexts()
  const [title, setTitle] = useState(given.title)
  const [conditions, setConditions] = useState(given.conditions)
  const [problem, setProblem] = useState<string | null>(null)
  const places = usePlaces()
  const found = useFound(conditions)
  const close = (): void => openDialog(null)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const failure = await saveSearch(search, title.trim(), conditions)
    setProblem(failure)
    if (failure === null) close()
  }
  return (
    <Dialog title={search === null ? say.newTitle : say.editTitle} className="condition-dialog" onClose={close}>
      <form className="condition-form" onSubmit={(event) => void submit(event)}>
        <NameField label={say.name} value={title} onChange={setTitle} />
        <ConditionEditor conditions={conditions} offered={forSearches} places={places} onChange={setConditions} />
        <p className="conditions-found" role="status">
          {foundText(say, found)}
        </p>
        <Problem message={problem} />
        <footer className="dialog-footer">
          <Button onClick={close}>{common.cancel}</Button>
          <Button look="primary" type="submit" disabled={title.trim() === '' || !areComplete(conditions)}>
            {say.save}
          </Button>
        </footer>
      </form>
    </Dialog>
  )
}

function foundText(say: Texts['savedSearches'], found: ReturnType<typeof useFound>): string {
  if (found === null) return say.notYet
  if (found === 'counting') return say.counting
  return found.isExact ? say.found(found.count) : say.foundMore(found.count)
}
