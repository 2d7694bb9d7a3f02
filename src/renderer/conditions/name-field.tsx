import { useEffect, useRef } from 'react'

interface NameFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** The name of what the conditions make, as long as the store takes it; what is typed first replaces the one proposed. */
export function NameField({ label, value, onChange }: NameFieldProps) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])
  return (
    <label className="name-line">
      {label}
      <input
        ref={field}
        type="text"
        maxLength={200}
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  )
}
