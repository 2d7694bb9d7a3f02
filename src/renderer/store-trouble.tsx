import { DatabaseBackup } from 'lucide-react'
import { useState } from 'react'
import { backupTime } from '../shared/store/backup'
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
  const { storage } = useTexts()
  return (
    <main className="start-failure">
      <EmptyState icon={DatabaseBackup} title={storage.cannotOpen}>
        <p className="store-trouble" role="alert">
          {message}
        </p>
        {backup !== null && <RestoreInstead backup={backup} />}
        <div className="store-trouble-ways">
          <Button onClick={() => void request('storage:open-folder', null)}>{storage.openFolder}</Button>
          <Button onClick={() => void request('storage:quit', null)}>{storage.quit}</Button>
        </div>
      </EmptyState>
    </main>
  )
}

/** No notices are drawn here, so what refuses the backup is said in its place. */
function RestoreInstead({ backup }: { readonly backup: string }) {
  const { storage, formats } = useTexts()
  const [problem, setProblem] = useState<string | null>(null)
  async function restore(): Promise<void> {
    const reply = await request('storage:restore', { name: backup })
    setProblem(reply.ok ? null : reply.failure.message)
  }
  return (
    <>
      <Button onClick={() => void restore()}>{storage.restoreOf(formats.fullTime(backupTime(backup) ?? 0))}</Button>
      <p className="store-trouble">{storage.restoreHint}</p>
      {problem !== null && (
        <p className="store-trouble" role="alert">
          {problem}
        </p>
      )}
    </>
  )
}
