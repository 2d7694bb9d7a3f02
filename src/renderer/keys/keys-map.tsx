import { useState } from 'react'
import type { Binding, CommandName } from '../../shared/commands'
import { fold } from '../../shared/fold'
import { changeSettings } from '../actions/settings-actions'
import { inGroups, useBindings } from '../bindings'
import { useSettings } from '../stores/settings-store'
import { wordScore } from '../text/word-score'
import { useTexts } from '../texts'
import { Button } from '../ui/button'
import { FindField } from '../ui/find-field'
import { KeyCombinations } from '../ui/key-combinations'
import { KeyEditor } from './key-editor'

/** Every command with its keys, found by its name; each can be given others. */
export function KeysMap() {
  const { keys: say } = useTexts()
  const bindings = useBindings()
  const isChanged = useSettings((settings) => Object.keys(settings.keys).length > 0)
  const [typed, setTyped] = useState('')
  const [edited, setEdited] = useState<CommandName | null>(null)
  const words = fold(typed).split(/\s+/).filter(Boolean)
  const found = bindings.filter(({ command }) => wordScore(words, fold(say.what[command])) > 0 || words.length === 0)
  const stopEditing = (): void => {
    // The line is where it was: the focus goes back to it.
    if (edited !== null) document.getElementById(lineId(edited))?.focus()
    setEdited(null)
  }
  return (
    <>
      <div className="keys-head">
        <FindField label={say.find} typed={typed} onType={setTyped} asked="" />
        <Button disabled={!isChanged} onClick={() => void changeSettings({ keys: {} })}>
          {say.resetAll}
        </Button>
      </div>
      {found.length === 0 && <p role="status">{say.none}</p>}
      {inGroups(found).map(({ group, lines }) => (
        <section key={group} className="key-group" aria-labelledby={`keys-${group}`}>
          <h3 id={`keys-${group}`}>{say.groups[group]}</h3>
          <ul>
            {lines.map((binding) => (
              <li key={binding.command}>
                <KeyLine binding={binding} onEdit={() => setEdited(binding.command)} />
                {edited === binding.command && <KeyEditor binding={binding} onDone={stopEditing} />}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p className="hint">{say.arrows}</p>
    </>
  )
}

function KeyLine({ binding: { command, keys }, onEdit }: { readonly binding: Binding; readonly onEdit: () => void }) {
  const { keys: say } = useTexts()
  return (
    <button type="button" id={lineId(command)} className="key-line" onClick={onEdit}>
      <span>{say.what[command]}</span>
      <span className="key-line-keys">
        {keys.length === 0 && say.unbound}
        <KeyCombinations keys={keys} />
      </span>
    </button>
  )
}

function lineId(command: CommandName): string {
  return `key-line-${command}`
}
