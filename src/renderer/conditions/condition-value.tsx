import { assertNever } from '../../shared/assert-never'
import { type Condition, most, problemOf } from '../../shared/conditions'
import { useTexts } from '../texts'
import { Choice } from '../ui/choice'
import type { Offered, Places } from './condition-kinds'

interface ConditionValueProps {
  readonly number: number
  readonly condition: Condition
  readonly offered: Offered
  readonly places: Places
  readonly onChange: (condition: Condition) => void
}

/** What a condition asks of what it is about: a text, a feed, a time, a state. */
export function ConditionValue({ number, condition, offered, places, onChange }: ConditionValueProps) {
  const { conditions: say } = useTexts()
  const label = say.value(number)
  switch (condition.type) {
    case 'text':
      return <TextValue {...{ number, condition, offered, onChange }} />
    case 'feed':
      return (
        <Choice
          id={`condition-${number}`}
          label={label}
          value={condition.feedId}
          choices={places.feeds.map(({ id }) => id)}
          nameOf={(id) => places.feeds.find((feed) => feed.id === id)?.title ?? ''}
          onChange={(feedId) => onChange({ type: 'feed', feedId })}
        />
      )
    case 'folder':
      return (
        <Choice
          id={`condition-${number}`}
          label={label}
          value={condition.folderId}
          choices={places.folders.map(({ id }) => id)}
          nameOf={(id) => places.folders.find((folder) => folder.id === id)?.path ?? ''}
          onChange={(folderId) => onChange({ type: 'folder', folderId })}
        />
      )
    case 'age':
      return <AgeValue {...{ number, condition, onChange }} />
    case 'state':
      return (
        <Choice
          id={`condition-${number}`}
          label={label}
          value={condition.state}
          choices={offered.states}
          nameOf={(state) => say.states[state]}
          onChange={(state) => onChange({ type: 'state', state })}
        />
      )
    default:
      return assertNever(condition)
  }
}

interface TextValueProps extends Omit<ConditionValueProps, 'condition' | 'places'> {
  readonly condition: Extract<Condition, { type: 'text' }>
}

function TextValue({ number, condition, offered, onChange }: TextValueProps) {
  const { conditions: say } = useTexts()
  const tests = offered.testsOf(condition.field)
  const problem = problemOf(condition)
  return (
    <>
      {tests.length > 1 ? (
        <Choice
          id={`condition-test-${number}`}
          label={say.how(number)}
          value={condition.test}
          choices={tests}
          nameOf={(test) => say.tests[test]}
          onChange={(test) => onChange({ ...condition, test })}
        />
      ) : (
        <span className="condition-test">{say.tests[condition.test]}</span>
      )}
      <input
        type="text"
        aria-label={say.value(number)}
        aria-invalid={problem !== null && problem !== 'empty'}
        maxLength={most.letters}
        autoComplete="off"
        spellCheck={false}
        value={condition.value}
        onChange={(event) => onChange({ ...condition, value: event.target.value })}
      />
    </>
  )
}

interface AgeValueProps {
  readonly number: number
  readonly condition: Extract<Condition, { type: 'age' }>
  readonly onChange: (condition: Condition) => void
}

function AgeValue({ number, condition, onChange }: AgeValueProps) {
  const { conditions: say } = useTexts()
  return (
    <>
      <Choice
        id={`condition-side-${number}`}
        label={say.how(number)}
        value={condition.side}
        choices={['within', 'before'] as const}
        nameOf={(side) => say.sides[side]}
        onChange={(side) => onChange({ ...condition, side })}
      />
      <input
        type="number"
        className="condition-days"
        aria-label={say.value(number)}
        min={1}
        max={most.days}
        value={Number.isNaN(condition.days) ? '' : condition.days}
        onChange={(event) => onChange({ ...condition, days: event.target.valueAsNumber })}
      />
      <span>{say.days}</span>
    </>
  )
}
