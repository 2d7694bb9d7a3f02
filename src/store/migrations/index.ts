import type { Migration } from '../migrate'
import { initialSchema } from './0001-initial-schema'
import { asking } from './0002-asking'
import { searchIndex } from './0003-search-index'
import { readingOrder } from './0004-reading-order'
import { folders } from './0005-folders'
import { moves } from './0006-moves'
import { upkeep } from './0007-upkeep'
import { icons } from './0008-icons'
import { fullTexts } from './0009-full-texts'
import { polls } from './0010-polls'
import { chosenArticles } from './0011-chosen-articles'
import { pictures } from './0012-pictures'
import { mediaPlaces } from './0013-media-places'
import { savedSearches } from './0014-saved-searches'
import { notifyRules } from './0015-notify-rules'
import { rules } from './0016-rules'

/** Every migration, oldest first. One that was released is never edited. */
export const allMigrations: readonly Migration[] = [
  initialSchema,
  asking,
  searchIndex,
  readingOrder,
  folders,
  moves,
  upkeep,
  icons,
  fullTexts,
  polls,
  chosenArticles,
  pictures,
  mediaPlaces,
  savedSearches,
  notifyRules,
  rules,
]
