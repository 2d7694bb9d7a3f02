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

interface TimeLine extends RowLine {
  /** Of the local day: 0 to 1439. */
  readonly minute: number
  readonly disabled: boolean
  readonly onChange: (minute: number) => void
}

/** A setting that is a time of the day. A time that is half typed changes nothing. */
export function timeLine({ id, label, minute, disabled, onChange }: TimeLine): SettingLine {
  return {
    id,
    words: [label],
    view: (
      <Row label={label} htmlFor={`setting-${id}`}>
        <input
          id={`setting-${id}`}
          type="time"
          defaultValue={timeOf(minute)}
          disabled={disabled}
          onChange={(event) => {
            const [hours = '', minutes] = event.target.value.split(':')
            if (minutes !== undefined) onChange(Number(hours) * 60 + Number(minutes))
          }}
        />
      </Row>
    ),
  }
}

/** As the platform's field for times has it: `07:05`. */
function timeOf(minute: number): string {
  const part = (number: number): string => String(number).padStart(2, '0')
  return `${part(Math.floor(minute / 60))}:${part(minute % 60)}`
}
