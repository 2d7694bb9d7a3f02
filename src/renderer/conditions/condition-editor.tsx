import { Plus, X } from 'lucide-react'
import { useId } from 'react'
import { type Condition, type Conditions, most, problemOf } from '../../shared/conditions'
import { useTexts } from '../texts'
import { Button } from '../ui/button'
import { kindOf, newCondition, type Offered, type Places, withKind } from './condition-kinds'
import { ConditionValue } from './condition-value'

interface ConditionEditorProps {
  readonly conditions: Conditions
  readonly offered: Offered
  readonly places: Places
  readonly onChange: (conditions: Conditions) => void
}

/** Edits conditions: whether all must hold or any one, and a line for each. */
export function ConditionEditor({ conditions, offered, places, onChange }: ConditionEditorProps) {
  const { conditions: say } = useTexts()
  const name = useId()
  const { match, of } = conditions
  const change = (index: number, condition: Condition): void => onChange({ match, of: of.with(index, condition) })
  const choice = (value: Conditions['match'], label: string) => (
    <label>
      <input type="radio" name={name} checked={match === value} onChange={() => onChange({ match: value, of })} />
      {label}
    </label>
  )
  return (
    <fieldset className="conditions">
      <legend>{say.title}</legend>
      <p className="conditions-match">
        {choice('all', say.all)}
        {choice('any', say.any)}
      </p>
      <ol className="condition-list" aria-label={say.title}>
        {of.map((condition, index) => (
          <ConditionLine
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is what stands at its place
            key={index}
            number={index + 1}
            condition={condition}
            offered={offered}
            places={places}
            onChange={(changed) => change(index, changed)}
            onRemove={of.length > 1 ? () => onChange({ match, of: of.toSpliced(index, 1) }) : null}
          />
        ))}
      </ol>
      {of.length < most.conditions && (
        <Button onClick={() => onChange({ match, of: [...of, newCondition(offered)] })}>
          <Plus size={16} strokeWidth={1.9} aria-hidden="true" />
          {say.add}
        </Button>
      )}
    </fieldset>
  )
}

interface ConditionLineProps {
  /** From 1, as a screen reader says it. */
  readonly number: number
  readonly condition: Condition
  readonly offered: Offered
  readonly places: Places
  readonly onChange: (condition: Condition) => void
  /** Null for the only one. */
  readonly onRemove: (() => void) | null
}

function ConditionLine({ number, condition, offered, places, onChange, onRemove }: ConditionLineProps) {
  const { conditions: say } = useTexts()
  const kinds = offered.kinds.filter(
    (kind) => (kind !== 'feed' || places.feeds.length > 0) && (kind !== 'folder' || places.folders.length > 0),
  )
  const problem = problemOf(condition)
  return (
    <li className="condition">
      <select
        aria-label={say.about(number)}
        value={kindOf(condition)}
        onChange={(event) => {
          const kind = kinds.find((one) => one === event.target.value)
          if (kind !== undefined) onChange(withKind(condition, kind, offered, places))
        }}
      >
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {say.kinds[kind]}
          </option>
        ))}
      </select>
      <ConditionValue number={number} condition={condition} offered={offered} places={places} onChange={onChange} />
      {onRemove !== null && (
        <button type="button" className="icon-button" aria-label={say.remove(number)} onClick={onRemove}>
          <X size={16} strokeWidth={1.75} aria-hidden="true" />
        </button>
      )}
      {problem !== null && problem !== 'empty' && (
        <p className="condition-problem" role="alert">
          {say.problems[problem]}
        </p>
      )}
    </li>
  )
}
