import { openDialog } from '../actions/commands'
import { useTexts } from '../texts'
import { Dialog } from '../ui/dialog'
import { KeysMap } from './keys-map'

/** The map of keys, where they can be changed. */
export function KeysDialog() {
  const { keys: say } = useTexts()
  return (
    <Dialog title={say.title} className="keys" onClose={() => openDialog(null)}>
      <KeysMap />
    </Dialog>
  )
}
