import { request } from '../bridge'
import { showError } from '../stores/toast-store'

/** Ends a long job after the part that it is at; how it ended is told as of any end. */
export async function cancelJob(id: number): Promise<void> {
  const reply = await request('job:cancel', { id })
  if (!reply.ok) showError(reply.failure.message)
}
