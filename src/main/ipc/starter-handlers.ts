import type { OpmlEntry } from '../../shared/opml'
import { starterFeeds } from '../../shared/starters/starter-feeds'
import { type StarterTopic, starterTopics } from '../../shared/starters/starter-list'
import type { StarterChannels } from '../../shared/window/starter-channels'
import { texts } from '../texts'
import { done, type Handlers } from './reply'
import { type ListStoring, storeList } from './store-list'

/** Feeds to begin with are followed as a list of another reader is: stored first, looked at then. */
export function starterHandlers(storing: ListStoring): Handlers<keyof StarterChannels> {
  return {
    'starters:follow': async ({ urls, inFolders }) => {
      const entries = starterEntries(urls, inFolders ? texts().starters.topics : null)
      return done(await storeList(storing, { ok: true, entries, skipped: [], withoutLogin: 0, isCut: false }))
    },
  }
}

/** The chosen feeds as a list, in the order of the topics: at the top, or in folders of these names. */
export function starterEntries(
  urls: readonly string[],
  folders: Readonly<Record<StarterTopic, string>> | null,
): readonly OpmlEntry[] {
  const chosen = starterFeeds.filter(({ url }) => urls.includes(url))
  const entries: OpmlEntry[] = []
  for (const topic of starterTopics) {
    const feeds = chosen.filter((feed) => feed.topic === topic)
    if (feeds.length === 0) continue
    const parent = folders === null ? null : entries.length
    if (folders !== null) entries.push({ type: 'folder', title: folders[topic], parent: null })
    for (const { url, title, site } of feeds)
      entries.push({ type: 'feed', url, title, customTitle: null, siteUrl: site, parent })
  }
  return entries
}
