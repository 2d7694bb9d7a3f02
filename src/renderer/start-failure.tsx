import { TriangleAlert } from 'lucide-react'
import { Button } from './ui/button'
import { EmptyState } from './ui/empty-state'

/** Shown when main cannot tell what there is to show. */
export function StartFailure({ message }: { readonly message: string }) {
  return (
    <main className="start-failure">
      <EmptyState icon={TriangleAlert} title="Courant could not start">
        <p>{message}</p>
        <Button look="primary" onClick={() => location.reload()}>
          Try again
        </Button>
      </EmptyState>
    </main>
  )
}
