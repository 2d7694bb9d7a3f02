import type { StoreWrites } from '../shared/store-contract'
import { createChosenWrites } from './chosen'
import type { StoreLog, WritableDb } from './database'
import { createFeedWrites } from './feeds'
import { createFolderWrites } from './folders'
import { createFullTextWrites } from './full-texts'
import { healing } from './heal-index'
import { createIconWrites } from './icons'
import { createArchiveWrites } from './import-articles'
import { createImportWrites } from './import-feeds'
import { createMarkWrites } from './marks'
import { createMediaWrites } from './media'
import { createMends } from './mend-feeds'
import { createMerge } from './merge-feeds'
import { createPurge } from './purge'
import { createRuleWrites } from './rules'
import { createSaveResults } from './save-results'
import { createSavedSearchWrites } from './saved-searches'
import { createIndexWrites } from './search-index'
import { createSettingsWrite } from './settings'
import { createSeveralFeedsWrites } from './several-feeds'
import { createStatusWrites } from './statuses'
import { createStorageWrites } from './storage'

/** Every write of the contract on the one writing connection; each statement is prepared once, here. */
export function createWriter(db: WritableDb, log: StoreLog = () => {}): StoreWrites {
  const feeds = createFeedWrites(db)
  const mends = createMends(db)
  return healing(db, log, {
    saveResults: createSaveResults(db, log),
    ...feeds,
    ...createImportWrites(db, feeds),
    ...createArchiveWrites(db),
    ...createFolderWrites(db),
    ...createIconWrites(db),
    ...createFullTextWrites(db),
    ...createMediaWrites(db),
    ...createStatusWrites(db),
    ...createMarkWrites(db),
    ...createChosenWrites(db),
    ...createSavedSearchWrites(db),
    ...createRuleWrites(db),
    purgeSlice: createPurge(db),
    mergeSlice: createMerge(db),
    ...createIndexWrites(db),
    ...createStorageWrites(db),
    ...mends,
    ...createSeveralFeedsWrites(db, { ...feeds, ...mends }),
    setSettings: createSettingsWrite(db),
  })
}
