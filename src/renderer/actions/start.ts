import { unpack } from '../../shared/packed'
import { request } from '../bridge'
import { feedListOf } from '../stores/feed-list'
import { useFeeds } from '../stores/feeds-store'
import { folderListOf, useFolders } from '../stores/folders-store'
import { useRound } from '../stores/round-store'
import { useSavedSearches } from '../stores/saved-searches-store'
import { useSettings } from '../stores/settings-store'
import { useTimeline } from '../stores/timeline-store'
import { speak } from '../texts'
import { chooseView } from './timeline-actions'
import { countToday } from './today-actions'

/** How often the start is asked for again when feeds change during the answer. */
const attempts = 5

let started = false

/** Whether the list of feeds is here: before, no feed is missing from it. */
export function hasStarted(): boolean {
  return started
}

/** Fills the stores with what main knows at the start. Returns the sentence of what went wrong, or null. */
export async function start(): Promise<string | null> {
  const chosenBefore = useTimeline.getState().generation
  let reply = await readBootstrap()
  for (let again = 1; reply.outdated && again < attempts; again += 1) reply = await readBootstrap()
  if (!reply.ok) return reply.failure.message
  const { feeds, folders, savedSearches, counts, settings, round, version, runtime, systemLocales } = reply.value
  speak(settings.language, systemLocales)
  useSettings.setState({ ...settings, version, runtime })
  useRound.setState(round)
  useFolders.setState(folderListOf(folders))
  useSavedSearches.setState({ searches: savedSearches })
  useFeeds.setState(feedListOf(unpack(feeds), counts))
  void countToday()
  started = true
  // A notification that was clicked meanwhile has chosen already.
  if (useTimeline.getState().generation === chosenBefore) chooseView({ type: 'all' })
  return null
}

/** A push that comes while the answer is on its way may be newer than the answer. */
async function readBootstrap() {
  let outdated = false
  const end = useFeeds.subscribe(() => {
    outdated = true
  })
  const reply = await request('app:bootstrap', null)
  end()
  return { ...reply, outdated }
}
