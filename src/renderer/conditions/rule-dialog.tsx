import { type FormEvent, useState } from 'react'
import { areActions, areRuleConditions, type RuleDraft, type RuleId } from '../../shared/rules'
import { leaveRule, saveRule } from '../actions/rule-actions'
import { useTexts } from '../texts'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Problem } from '../ui/problem'
import { ActionsEditor } from './actions-editor'
import { ConditionEditor } from './condition-editor'
import { forRules } from './condition-kinds'
import { NameField } from './name-field'
import { RulePreviewView } from './rule-preview'
import { usePlaces } from './use-places'

interface RuleDialogProps {
  /** Null for a new one. */
  readonly rule: RuleId | null
  readonly draft: RuleDraft
  readonly fromList: boolean
}

/** The editor of a rule: its name, its conditions, what happens, and what it would have met. */
export function RuleDialog({ rule, draft: given, fromList }: RuleDialogProps) {
  const { rules: say, common } = useTexts()
  const [draft, setDraft] = useState(given)
  const [problem, setProblem] = useState<string | null>(null)
  const places = usePlaces()
  const { title, conditions, actions } = draft
  const canSave = title.trim() !== '' && areRuleConditions(conditions) && areActions(actions)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!canSave) return
    const failure = await saveRule(rule, { ...draft, title: title.trim() })
    setProblem(failure)
    if (failure === null) leaveRule(true)
  }
  return (
    <Dialog
      title={rule === null ? say.newTitle : say.editTitle}
      className="condition-dialog"
      onClose={() => leaveRule(fromList)}
    >
      <form className="condition-form" onSubmit={(event) => void submit(event)}>
        <NameField label={say.name} value={title} onChange={(name) => setDraft({ ...draft, title: name })} />
        <ConditionEditor
          conditions={conditions}
          offered={forRules}
          places={places}
          onChange={(changed) => setDraft({ ...draft, conditions: changed })}
        />
        <ActionsEditor actions={actions} onChange={(changed) => setDraft({ ...draft, actions: changed })} />
        <RulePreviewView conditions={conditions} />
        <Problem message={problem} />
        <footer className="dialog-footer rule-footer">
          {!areActions(actions) && <p className="hint">{say.chooseOne}</p>}
          <Button onClick={() => leaveRule(fromList)}>{common.cancel}</Button>
          <Button look="primary" type="submit" disabled={!canSave}>
            {say.save}
          </Button>
        </footer>
      </form>
    </Dialog>
  )
}
