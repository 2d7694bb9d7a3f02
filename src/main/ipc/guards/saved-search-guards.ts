import * as v from 'valibot'
import { areComplete, type Conditions, isConditions } from '../../../shared/conditions'
import { mostSavedSearches } from '../../../shared/saved-searches'
import type { SavedSearchChannels } from '../../../shared/window/saved-search-channels'
import { savedSearchId } from './values'

const title = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200))
/** As the one file says that knows them, for the window, main and the store alike. */
const conditions = v.custom<Conditions>(
  (value) => isConditions(value) && areComplete(value),
  'are no conditions that can be asked',
)

export const savedSearchGuards = {
  'saved:create': v.strictObject({ title, conditions }),
  'saved:change': v.strictObject({ id: savedSearchId, title, conditions }),
  'saved:delete': v.strictObject({ id: savedSearchId }),
  'saved:restore': v.strictObject({ id: savedSearchId }),
  'saved:arrange': v.strictObject({ order: v.pipe(v.array(savedSearchId), v.maxLength(mostSavedSearches)) }),
  'saved:count': v.strictObject({ conditions }),
} as const satisfies {
  readonly [C in keyof SavedSearchChannels]: v.GenericSchema<unknown, SavedSearchChannels[C]['argument']>
}
