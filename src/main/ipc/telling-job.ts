import type { FeedId } from '../../shared/model'
import type { Announcer } from '../announcer'
import type { JobEnd, JobPart, JobPlan, Jobs } from '../jobs'

export interface TellingJobDependencies {
  readonly announcer: Pick<Announcer, 'changed'>
  readonly jobs: Pick<Jobs, 'run'>
}

/** What one part did, and the feeds of the articles that it changed. */
export type TellingPart = JobPart & { readonly feedIds: readonly FeedId[] }

/** A job of which each part says which feeds it touched. */
export interface TellingPlan extends Omit<JobPlan, 'byHand' | 'part'> {
  readonly part: (limit: number) => Promise<TellingPart>
}

/**
 * Runs a job that a person asked for over articles of many feeds, and tells of the feeds that it touched, however it ended.
 * The window that asked shows its rows itself. Never rejects.
 */
export async function runTellingJob({ jobs, announcer }: TellingJobDependencies, plan: TellingPlan): Promise<JobEnd> {
  const touched = new Set<FeedId>()
  const end = await jobs.run({
    ...plan,
    byHand: true,
    part: async (limit) => {
      const part = await plan.part(limit)
      for (const id of part.feedIds) touched.add(id)
      return part
    },
  })
  if (end.changed > 0) announcer.changed({ countsOf: [...touched] })
  return end
}
