import type { FeedId } from '../../shared/model'
import { request } from '../bridge'
import { showError } from '../stores/toast-store'

/** Looks at every feed now, or at those named. Progress comes as a push. */
export async function refresh(feedIds: readonly FeedId[] | null): Promise<void> {
  const reply = await request('poll:now', { feedIds })
  if (!reply.ok) showError(reply.failure.message)
}

/** Ends the running round; feeds that were not reached stay due. */
export async function cancelRefresh(): Promise<void> {
  const reply = await request('poll:cancel', null)
  if (!reply.ok) showError(reply.failure.message)
}
