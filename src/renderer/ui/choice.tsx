interface ChoiceProps<T> {
  readonly id: string
  /** Its name for screen readers, where no label element names it. */
  readonly label?: string
  readonly value: T
  readonly choices: readonly T[]
  readonly nameOf: (choice: T) => string
  readonly onChange: (choice: T) => void
}

/** One of a few values, by name. */
export function Choice<T extends string | number>({ id, label, value, choices, nameOf, onChange }: ChoiceProps<T>) {
  return (
    <select
      id={id}
      aria-label={label}
      value={value}
      onChange={(event) => {
        const chosen = choices.find((choice) => String(choice) === event.target.value)
        if (chosen !== undefined) onChange(chosen)
      }}
    >
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {nameOf(choice)}
        </option>
      ))}
    </select>
  )
}
