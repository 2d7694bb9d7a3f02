import { Choice } from '../ui/choice'
import { Switch } from '../ui/switch'
import type { SettingLine } from './setting-line'
import { Row } from './setting-row'

interface RowLine {
  readonly id: string
  readonly label: string
  readonly hint?: string
}

interface ChoiceLine<T> extends RowLine {
  readonly value: T
  readonly choices: readonly T[]
  readonly nameOf: (choice: T) => string
  readonly onChange: (choice: T) => void
}

/** A setting that is one of a few values. */
export function choiceLine<T extends string | number>({ id, label, hint, ...choice }: ChoiceLine<T>): SettingLine {
  const { choices, nameOf } = choice
  return {
    id,
    words: [label, hint ?? '', ...choices.map(nameOf)],
    view: (
      <Row label={label} htmlFor={`setting-${id}`} {...(hint === undefined ? {} : { hint })}>
        <Choice id={`setting-${id}`} {...choice} />
      </Row>
    ),
  }
}

interface SwitchLine extends RowLine {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

/** A setting that is on or off. */
export function switchLine({ id, label, hint, checked, onChange }: SwitchLine): SettingLine {
  return {
    id,
    words: [label, hint ?? ''],
    view: (
      <Row label={label} htmlFor={`setting-${id}`} {...(hint === undefined ? {} : { hint })}>
        <Switch id={`setting-${id}`} checked={checked} onChange={onChange} />
      </Row>
    ),
  }
}
