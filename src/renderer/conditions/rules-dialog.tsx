import { Plus } from 'lucide-react'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Rule, RuleId } from '../../shared/rules'
import { openDialog } from '../actions/commands'
import { moveRule, newRule, readRules } from '../actions/rule-actions'
import { useRules } from '../stores/rules-store'
import { useTexts } from '../texts'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Problem } from '../ui/problem'
import { moveButtonId, RuleRow } from './rule-row'

/** All rules in the order in which they are tried, and what each did lately. */
export function RulesDialog() {
  const { rules: say, common } = useTexts()
  const rules = useRules((state) => state.rules)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => void readRules().then(setProblem), [])
  return (
    <Dialog title={say.title} className="rules" onClose={() => openDialog(null)}>
      <Problem message={problem} />
      {rules === null && problem === null && <p role="status">{say.loading}</p>}
      {rules?.length === 0 && (
        <div className="rules-none">
          <p>{say.empty}</p>
          <p className="hint">{say.emptyHint}</p>
        </div>
      )}
      {rules !== null && rules.length > 0 && <RuleList rules={rules} />}
      <footer className="dialog-footer">
        <Button className="rules-new" onClick={() => newRule(true)}>
          <Plus size={16} strokeWidth={1.9} aria-hidden="true" />
          {say.create}
        </Button>
        <Button look="primary" onClick={() => openDialog(null)}>
          {common.done}
        </Button>
      </footer>
    </Dialog>
  )
}

function RuleList({ rules }: { readonly rules: readonly Rule[] }) {
  const { rules: say } = useTexts()
  const [moved, setMoved] = useState<string>('')
  const wanted = useRef<{ readonly id: RuleId; readonly by: 1 | -1 } | null>(null)
  // A row that is moved in the page loses the focus; so does a button that is at an end now.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the order is the reason, not an input
  useLayoutEffect(() => {
    if (wanted.current === null) return
    const { id, by } = wanted.current
    wanted.current = null
    const [same, other] = [by, by === 1 ? -1 : 1].map((way) => document.getElementById(moveButtonId(id, way as 1 | -1)))
    if (same instanceof HTMLButtonElement && !same.disabled) same.focus()
    else other?.focus()
  }, [rules])
  const move = (rule: Rule, by: 1 | -1): void => {
    wanted.current = { id: rule.id, by }
    setMoved(say.moved(rule.title, rules.indexOf(rule) + by + 1, rules.length))
    void moveRule(rule.id, by)
  }
  return (
    <>
      <p className="hint">{say.order}</p>
      <ol className="rule-list" aria-label={say.list}>
        {rules.map((rule, index) => (
          <RuleRow
            key={rule.id}
            rule={rule}
            canMove={{ up: index > 0, down: index < rules.length - 1 }}
            onMove={(by) => move(rule, by)}
          />
        ))}
      </ol>
      <p className="unseen" role="status">
        {moved}
      </p>
    </>
  )
}
