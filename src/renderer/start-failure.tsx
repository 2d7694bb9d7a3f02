import { TriangleAlert } from 'lucide-react'
import { useTexts } from './texts'
import { Button } from './ui/button'
import { EmptyState } from './ui/empty-state'

/** Shown when main cannot tell what there is to show, or when it cannot be drawn. */
export function StartFailure({ message }: { readonly message: string }) {
  const { welcome, common } = useTexts()
  return (
    <main className="start-failure">
      <EmptyState icon={TriangleAlert} title={welcome.cannotStart}>
        <p>{message}</p>
        <Button look="primary" onClick={() => location.reload()}>
          {common.tryAgain}
        </Button>
      </EmptyState>
    </main>
  )
}
