import type { PageJump, TimelineCursor, TimelinePage } from '../../shared/model'
import type { Reply } from '../../shared/window-contract'
import { request } from '../bridge'
import { asTimelinePage } from '../stores/search-page'
import type { TimelineState } from '../stores/timeline-state'

/** Asks for a page of the list, or of the search in it, where only the page after a place can be had. */
export async function askPage(
  { view, list, search }: Pick<TimelineState, 'view' | 'list' | 'search'>,
  after: TimelineCursor | null,
  limit: number,
  jump: PageJump | null = null,
): Promise<Reply<TimelinePage>> {
  if (search === null) return request('timeline:page', { view, list, after, limit, ...(jump !== null && { jump }) })
  const reply = await request('search:page', { question: search, after, limit })
  return reply.ok ? { ok: true, value: asTimelinePage(reply.value) } : reply
}
