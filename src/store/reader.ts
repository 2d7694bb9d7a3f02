import type { StoreReads } from '../shared/store-contract'
import { createArticleReads } from './articles'
import type { ReadableDb } from './database'
import { createFeedReports } from './feed-reports'
import { createFeedReads } from './feeds'
import { createFigures } from './figures'
import { createFolderReads } from './folders'
import { createIconReads } from './icons'
import { createUnreadCount } from './list-totals'
import { createMediaReads } from './media'
import { createOpmlReads } from './opml'
import { createRuleReads } from './rules'
import { createSavedSearchReads } from './saved-searches'
import { createSearchReads } from './search'
import { createSettingsRead } from './settings'
import { createStorageReads } from './storage'
import { createTimelineReads } from './timeline'

/** Every read of the contract on one connection; each statement is prepared once, here. */
export function createReader(db: ReadableDb): StoreReads {
  return {
    ...createFeedReads(db),
    ...createFolderReads(db),
    ...createIconReads(db),
    ...createOpmlReads(db),
    ...createTimelineReads(db),
    ...createArticleReads(db),
    ...createMediaReads(db),
    ...createSearchReads(db),
    ...createSavedSearchReads(db),
    ...createRuleReads(db),
    ...createUnreadCount(db),
    ...createStorageReads(db),
    ...createFeedReports(db),
    ...createFigures(db),
    getSettings: createSettingsRead(db),
  }
}
