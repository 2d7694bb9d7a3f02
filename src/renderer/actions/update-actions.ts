import type { UpdateState } from '../../shared/window/update-channels'
import { request } from '../bridge'
import { useSelection } from '../stores/selection-store'
import { showError, showToast } from '../stores/toast-store'
import { useUpdate } from '../stores/update-store'
import { texts } from '../texts'

/** Of which version a notice has told; each is told of once. */
let told: string | null = null

/** Takes what main says; a version that was found while nobody looks is told of, once and quietly. */
export function takeUpdate(state: UpdateState): void {
  useUpdate.setState({ state })
  if (state.type !== 'available') return
  const { version } = state.release
  const isSeen = useSelection.getState().dialog?.type === 'updates'
  if (!isSeen && version !== told) {
    const show = (): void => useSelection.setState({ dialog: { type: 'updates' } })
    const action = { label: texts().updates.show, run: show }
    showToast({ tone: 'plain', message: texts().updates.isThere(version), action, milliseconds: 20_000 })
  }
  told = version
}

/** Asks how it stands: what was found before the window was there. */
export async function readUpdateState(): Promise<void> {
  const reply = await request('update:state', null)
  if (reply.ok) takeUpdate(reply.value)
}

/** Has the publisher's server asked for a newer version. */
export const checkForUpdates = (): Promise<void> => ask(request('update:check', null))

/** Fetches the version that was found. */
export const downloadUpdate = (): Promise<void> => ask(request('update:download', null))

/** Ends the fetching. */
export const cancelUpdate = (): Promise<void> => ask(request('update:cancel', null))

/** Says whether what was fetched is installed when the app ends. */
export const agreeToUpdate = (agreed: boolean): Promise<void> => ask(request('update:agree', { agreed }))

async function ask(answer: ReturnType<typeof request<'update:check' | 'update:agree'>>): Promise<void> {
  const reply = await answer
  if (!reply.ok) showError(reply.failure.message)
}
