/** The long jobs that a person starts in the settings, and the import of a long list of feeds. */
import { ask } from '../../e2e/support/reader-window.ts'
import type { JobName, JobStatus } from '../../src/shared/window/job-channels'
import type { UpkeepEnd } from '../../src/shared/window/storage-channels'
import { round } from '../figures.ts'
import { askForJob } from './asked-job.ts'
import { type JobFigures, type JobReach, type WatchedApp, watchJob } from './watched-job.ts'

/** What takes longer is cancelled, and the table says how far it came. */
const longestMs = 60_000
const mebibyte = 2 ** 20
const importedFeeds = 5_000
const feedsPerFolder = 50

type UpkeepChannel = 'storage:clean-up' | 'storage:compact' | 'storage:rebuild-index' | 'storage:back-up'

export function backUp(app: WatchedApp): Promise<JobFigures> {
  return upkeep(app, { title: 'back up', channel: 'storage:back-up', job: 'backup', unit: '%' })
}

export function rebuildIndex(app: WatchedApp): Promise<JobFigures> {
  return upkeep(app, {
    title: 'rebuild the search',
    channel: 'storage:rebuild-index',
    job: 'rebuild-index',
    unit: 'articles',
  })
}

/** The made articles arrived long enough ago that a month's rule lets all go but the unread and the starred. */
export async function cleanUp(app: WatchedApp): Promise<JobFigures> {
  await ask(app.page, 'settings:set', { settings: { keepArticles: '1-month' } })
  return upkeep(app, { title: 'clean up', channel: 'storage:clean-up', job: 'clean-up', unit: 'articles' })
}

/** Gives back what was deleted before. */
export function compact(app: WatchedApp): Promise<JobFigures> {
  return upkeep(app, { title: 'compact', channel: 'storage:compact', job: 'compact', unit: 'MiB' })
}

/** The list's feeds stand on one host that refuses all: the poll that follows goes from one to the next. */
export async function importAndUndo(app: WatchedApp): Promise<readonly JobFigures[]> {
  let undo: number | null = null
  let added = 0
  const imported = await watchJob(app, 'import a list', async () => {
    const { reply } = await askForJob(app.page, {
      channel: 'opml:import',
      argument: { text: longList() },
      job: 'import',
      longestMs,
    })
    undo = reply.undo
    added = reply.added
    return { amount: added, unit: 'feeds', ...(reply.ended === 'whole' ? {} : { of: importedFeeds }) }
  })
  if (undo === null) throw new Error('The list was not imported')
  const argument = { undo }
  const undone = await watchJob(app, 'undo the import', async () => {
    await askForJob(app.page, { channel: 'opml:undo', argument, job: 'undo-import', longestMs })
    return { amount: added, unit: 'feeds' }
  })
  return [imported, undone]
}

interface UpkeepPlan {
  readonly title: string
  readonly channel: UpkeepChannel
  readonly job: JobName
  readonly unit: JobReach['unit']
}

function upkeep(app: WatchedApp, { title, channel, job, unit }: UpkeepPlan): Promise<JobFigures> {
  return watchJob(app, title, async () => {
    const { reply, status } = await askForJob(app.page, { channel, argument: null, job, longestMs })
    return reachOf(reply, status, unit)
  })
}

function reachOf(end: UpkeepEnd, status: JobStatus | null, unit: JobReach['unit']): JobReach {
  const inUnit = (count: number) => (unit === 'MiB' ? round(count / mebibyte) : count)
  const amount = inUnit(end.changed)
  if (!end.cancelled) return { amount, unit }
  const total = status?.total ?? null
  return { amount, unit, of: total === null ? null : inUnit(total) }
}

function longList(): string {
  const folders = Array.from({ length: importedFeeds / feedsPerFolder }, (_, folder) => {
    const feeds = Array.from({ length: feedsPerFolder }, (_, place) => {
      const number = folder * feedsPerFolder + place
      return `<outline type="rss" text="Listed feed ${number}" xmlUrl="http://127.0.0.1:9/listed-${number}.xml"/>`
    })
    return `<outline text="Listed folder ${folder}">${feeds.join('')}</outline>`
  })
  return `<?xml version="1.0"?><opml version="2.0"><head/><body>${folders.join('\n')}</body></opml>`
}
