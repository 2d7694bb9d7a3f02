import type { TimelinePage } from '../../shared/model'
import type { SearchPage } from '../../shared/search'

/** A page of hits as the timeline takes it. A page after the first does not say how many there are in all. */
export function asTimelinePage({ rows, next, hits, asOf }: SearchPage): TimelinePage {
  return { rows, first: null, previous: null, next, total: hits?.count ?? rows.length, asOf }
}
