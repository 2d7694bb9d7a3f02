import { useEffect, useRef } from 'react'
import type { Binding } from '../../shared/commands'
import { changeSettings } from '../actions/settings-actions'
import { useBindings } from '../bindings'
import { useSettings } from '../stores/settings-store'
import { useTexts } from '../texts'
import { Button } from '../ui/button'
import { KeyCaps } from '../ui/key-caps'
import { conflictsOf, isReserved, resetKeys, withKeys, withoutKeys } from './change-keys'
import { useRecorder } from './use-recorder'

interface KeyEditorProps {
  readonly binding: Binding
  readonly onDone: () => void
}

/** Under the chosen command: hears its new keys, says what stands in their way, and stores them once a person says so. */
export function KeyEditor({ binding: { command, keys }, onDone }: KeyEditorProps) {
  const { keys: say, common, formats } = useTexts()
  const bindings = useBindings()
  const choices = useSettings((settings) => settings.keys)
  const recorder = useRecorder()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const { pressed } = recorder
  const conflicts = pressed === '' ? [] : conflictsOf(bindings, command, pressed)
  const refused = pressed !== '' && isReserved(pressed)
  const change = (next: typeof choices): void => {
    void changeSettings({ keys: next })
    onDone()
  }
  const canTake = pressed !== '' && !refused
  const others = [...new Set(conflicts.map((conflict) => say.what[conflict.command]))]
  return (
    <form
      className="key-editor"
      aria-label={say.change(say.what[command])}
      onSubmit={(event) => {
        event.preventDefault()
        if (canTake) change(withKeys(choices, command, pressed))
      }}
    >
      <div className="key-field">
        <input
          ref={field}
          aria-label={say.newKeys}
          placeholder={say.press}
          aria-describedby="key-editor-says"
          value={pressed}
          readOnly
          onKeyDown={(event) => {
            // Escape leaves the field, not the whole dialog.
            if (event.key === 'Escape') onDone()
            else if (event.key === 'Enter' && canTake) change(withKeys(choices, command, pressed))
            else recorder.onKeyDown(event)
            if (event.key === 'Escape' || event.key === 'Enter') event.preventDefault()
          }}
        />
        <span className="key-field-caps" aria-hidden="true">
          {pressed !== '' && <KeyCaps keys={pressed} />}
        </span>
      </div>
      <p className="hint" id="key-editor-says" role="status">
        {refused ? say.reserved : others.length > 0 ? say.taken(formats.list(others)) : say.pressHint}
      </p>
      <div className="key-editor-buttons">
        <Button type="submit" look="primary" disabled={!canTake}>
          {others.length > 0 ? say.takeOver : say.take}
        </Button>
        <Button disabled={choices[command] === undefined} onClick={() => change(resetKeys(choices, command))}>
          {say.reset}
        </Button>
        <Button disabled={keys.length === 0} onClick={() => change(withoutKeys(choices, command))}>
          {say.noKey}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {common.cancel}
        </Button>
      </div>
    </form>
  )
}
