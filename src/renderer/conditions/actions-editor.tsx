import { useId } from 'react'
import type { RuleActions } from '../../shared/rules'
import { useTexts } from '../texts'
import { Choice } from '../ui/choice'

interface ActionsEditorProps {
  readonly actions: RuleActions
  readonly onChange: (actions: RuleActions) => void
}

const notifyChoices = ['feed', 'notify', 'silence'] as const

/** Edits what a rule does. What contradicts what was chosen last goes: what is hidden is neither starred nor notified. */
export function ActionsEditor({ actions, onChange }: ActionsEditorProps) {
  const { rules: say } = useTexts()
  const id = useId()
  const { read, star, hide, notify } = actions
  const box = (label: string, checked: boolean, change: (on: boolean) => RuleActions, hint?: string) => (
    <label>
      <input
        type="checkbox"
        checked={checked}
        {...(hint === undefined ? {} : { 'aria-describedby': hint })}
        onChange={(event) => onChange(change(event.target.checked))}
      />
      {label}
    </label>
  )
  return (
    <fieldset className="conditions rule-actions">
      <legend>{say.happens}</legend>
      <p className="conditions-match">
        {box(say.read, read, (on) => ({ ...actions, read: on }))}
        {box(say.star, star, (on) => ({ ...actions, star: on, hide: hide && !on }))}
        {box(
          say.hide,
          hide,
          (on) => ({ ...actions, hide: on, star: star && !on, notify: on && notify === 'notify' ? null : notify }),
          `${id}-hide`,
        )}
      </p>
      <p id={`${id}-hide`} className={hide ? 'hint' : 'unseen'}>
        {say.hideHint}
      </p>
      <p className="rule-notify">
        <label htmlFor={`${id}-notify`}>{say.notifyLabel}</label>
        <Choice
          id={`${id}-notify`}
          value={notify ?? 'feed'}
          choices={notifyChoices}
          nameOf={(choice) => say.notify[choice]}
          onChange={(choice) =>
            onChange({ ...actions, notify: choice === 'feed' ? null : choice, hide: hide && choice !== 'notify' })
          }
        />
        {notify === 'notify' && <span className="hint">{say.notifyHint}</span>}
      </p>
    </fieldset>
  )
}
