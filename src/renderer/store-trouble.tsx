import { DatabaseBackup } from 'lucide-react'
import { restore } from './actions/storage-actions'
import { request } from './bridge'
import { useTexts } from './texts'
import { Button } from './ui/button'
import { EmptyState } from './ui/empty-state'

interface StoreTroubleProps {
  readonly message: string
  /** The name of the backup that could take the place of the store, or null where there is none. */
  readonly backup: string | null
}

/** Shown when the articles cannot be opened: why, and what can be done. */
export function StoreTrouble({ message, backup }: StoreTroubleProps) {
  const { welcome, storage } = useTexts()
  return (
    <main className="start-failure">
      <EmptyState icon={DatabaseBackup} title={welcome.cannotStart}>
        <p role="alert">{message}</p>
        {backup !== null && (
          <Button look="primary" onClick={() => void restore(backup)}>
            {storage.restoreNewest}
          </Button>
        )}
        <Button onClick={() => void request('storage:open-folder', null)}>{storage.openFolder}</Button>
        <Button onClick={() => void request('storage:quit', null)}>{storage.quit}</Button>
      </EmptyState>
    </main>
  )
}
