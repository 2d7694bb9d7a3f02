import { useTexts } from '../texts'

interface FolderSelectProps<Id extends number> {
  readonly id: string
  /** Each by its whole path: `News / Local`. */
  readonly folders: readonly { readonly id: Id; readonly path: string }[]
  /** Null is the top. */
  readonly value: Id | null
  readonly onChange: (folderId: Id | null) => void
}

/** A choice among folders. */
export function FolderSelect<Id extends number>({ id, folders, value, onChange }: FolderSelectProps<Id>) {
  const { organising } = useTexts()
  return (
    <select
      id={id}
      value={value ?? ''}
      onChange={(event) => onChange(folders.find((folder) => String(folder.id) === event.target.value)?.id ?? null)}
    >
      <option value="">{organising.top}</option>
      {folders.map((folder) => (
        <option key={folder.id} value={folder.id}>
          {folder.path}
        </option>
      ))}
    </select>
  )
}
