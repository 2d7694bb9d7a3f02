import { ArrowDown, ArrowUp, type LucideIcon, Pencil, Play, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { changeArticles, type Rule, type RuleActions, type RuleId } from '../../shared/rules'
import type { Texts } from '../../shared/texts/texts'
import { deleteRule, editRule, runRule, showHidden, switchRule } from '../actions/rule-actions'
import { useTexts } from '../texts'
import { Switch } from '../ui/switch'
import { useNow } from '../ui/use-now'

interface RuleRowProps {
  readonly rule: Rule
  readonly canMove: { readonly up: boolean; readonly down: boolean }
  readonly onMove: (by: 1 | -1) => void
}

/** The button that moves a rule up (-1) or down, for the focus to find it again. */
export function moveButtonId(id: RuleId, by: 1 | -1): string {
  return `rule-${id}-${by === 1 ? 'down' : 'up'}`
}

/** One rule of the list: whether it is on, what it does and did, and what can be done with it. */
export function RuleRow({ rule, canMove, onMove }: RuleRowProps) {
  const texts = useTexts()
  const { rules: say, formats } = texts
  const { id, title, enabled, actions, tooSlowAt, touched, touchedAt, hides } = rule
  const [isBusy, setBusy] = useState(false)
  const now = useNow()
  const busily = (work: Promise<void>): void => {
    setBusy(true)
    void work.finally(() => setBusy(false))
  }
  return (
    <li className="rule">
      <div className="rule-head">
        <Switch id={`rule-${id}`} checked={enabled} onChange={(on) => void switchRule(id, on)} />
        <label htmlFor={`rule-${id}`}>{title}</label>
        <div className="rule-buttons">
          <RowButton
            icon={ArrowUp}
            id={moveButtonId(id, -1)}
            name={say.up(title)}
            off={!canMove.up}
            run={() => onMove(-1)}
          />
          <RowButton
            icon={ArrowDown}
            id={moveButtonId(id, 1)}
            name={say.down(title)}
            off={!canMove.down}
            run={() => onMove(1)}
          />
          <RowButton
            icon={Play}
            name={say.run(title)}
            off={isBusy || !changeArticles(actions)}
            run={() => busily(runRule(rule))}
          />
          <RowButton icon={Pencil} name={say.edit(title)} run={() => editRule(rule)} />
          <RowButton icon={Trash2} name={say.remove(title)} run={() => void deleteRule(id)} />
        </div>
      </div>
      <div className="rule-said">
        <p>{actionNames(texts, actions).join(' · ')}</p>
        <p className="hint">
          {touchedAt === null ? say.metNone : say.met(touched, formats.relativeTime(touchedAt, now))}
        </p>
        {hides > 0 && (
          <p className="hint">
            {say.hides(hides)}{' '}
            <button
              type="button"
              className="link"
              aria-label={say.showHidden(title)}
              disabled={isBusy}
              onClick={() => busily(showHidden(id))}
            >
              {say.showAgain}
            </button>
          </p>
        )}
        {tooSlowAt !== null && <p className="problem">{say.wasSlow}</p>}
      </div>
    </li>
  )
}

function actionNames({ rules: say }: Texts, { read, star, hide, notify }: RuleActions): readonly string[] {
  return [
    ...(read ? [say.read] : []),
    ...(star ? [say.star] : []),
    ...(hide ? [say.hide] : []),
    ...(notify === null ? [] : [say.notify[notify]]),
  ]
}

interface RowButtonProps {
  readonly icon: LucideIcon
  readonly name: string
  readonly run: () => void
  readonly off?: boolean
  readonly id?: string
}

function RowButton({ icon: Icon, name, run, off = false, id }: RowButtonProps) {
  return (
    <button
      type="button"
      {...(id === undefined ? {} : { id })}
      className="icon-button"
      aria-label={name}
      title={name}
      disabled={off}
      onClick={run}
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
    </button>
  )
}
