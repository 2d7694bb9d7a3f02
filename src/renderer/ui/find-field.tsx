import { type KeyboardEvent, useEffect, useRef } from 'react'

interface FindFieldProps {
  readonly label: string
  readonly typed: string
  readonly onType: (typed: string) => void
  /** Each new value gives the field the focus, as opening does. Null leaves it where it is. */
  readonly asked: unknown
}

/** The field that narrows a dialog down. Escape takes back what is typed first, and only then closes the dialog. */
export function FindField({ label, typed, onType, asked }: FindFieldProps) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (asked !== null) field.current?.focus()
  }, [asked])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || typed === '') return
    event.preventDefault()
    event.stopPropagation()
    onType('')
  }
  return (
    <input
      ref={field}
      type="search"
      className="settings-find"
      aria-label={label}
      placeholder={label}
      autoComplete="off"
      spellCheck={false}
      maxLength={200}
      value={typed}
      onChange={(event) => onType(event.target.value)}
      onKeyDown={onKeyDown}
    />
  )
}
