import { TriangleAlert } from 'lucide-react'
import { Button } from './ui/button'
import { EmptyState } from './ui/empty-state'

/** Shown when main cannot tell what there is to show, or when it cannot be drawn. */
export function StartFailure({ message }: { readonly message: string }) {
  return (
    <main className="start-failure">
      <EmptyState icon={TriangleAlert} title="Courant cannot show its window">
        <p>{message}</p>
        <Button look="primary" onClick={() => location.reload()}>
          Try again
        </Button>
      </EmptyState>
    </main>
  )
}
