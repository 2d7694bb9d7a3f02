interface NameFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** The name of what the conditions make, as long as the store takes it. */
export function NameField({ label, value, onChange }: NameFieldProps) {
  return (
    <label className="name-line">
      {label}
      <input
        type="text"
        maxLength={200}
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  )
}
