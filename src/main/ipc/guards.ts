/** What each request may carry. The window is ours, but it draws what strangers wrote: it is checked all the same. */
import type * as v from 'valibot'
import type { RequestChannel, RequestChannels } from '../../shared/window-contract'
import { appGuards } from './guards/app-guards'
import { archiveGuards } from './guards/archive-guards'
import { articleGuards } from './guards/article-guards'
import { chosenGuards } from './guards/chosen-guards'
import { diagnosticsGuards } from './guards/diagnostics-guards'
import { doctorGuards } from './guards/doctor-guards'
import { editGuards } from './guards/edit-guards'
import { feedGuards } from './guards/feed-guards'
import { folderGuards } from './guards/folder-guards'
import { fullTextGuards } from './guards/full-text-guards'
import { jobGuards } from './guards/job-guards'
import { mediaGuards } from './guards/media-guards'
import { opmlGuards } from './guards/opml-guards'
import { paperGuards } from './guards/paper-guards'
import { ruleGuards } from './guards/rule-guards'
import { savedSearchGuards } from './guards/saved-search-guards'
import { severalFeedsGuards } from './guards/several-feeds-guards'
import { starterGuards } from './guards/starter-guards'
import { storageGuards } from './guards/storage-guards'
import { timelineGuards } from './guards/timeline-guards'
import { updateGuards } from './guards/update-guards'

/** The check of each channel's argument; a channel without one does not compile. */
export const argumentOf = {
  ...appGuards,
  ...timelineGuards,
  ...articleGuards,
  ...chosenGuards,
  ...fullTextGuards,
  ...mediaGuards,
  ...paperGuards,
  ...feedGuards,
  ...doctorGuards,
  ...diagnosticsGuards,
  ...severalFeedsGuards,
  ...updateGuards,
  ...jobGuards,
  ...savedSearchGuards,
  ...ruleGuards,
  ...storageGuards,
  ...folderGuards,
  ...opmlGuards,
  ...starterGuards,
  ...archiveGuards,
  ...editGuards,
} as const satisfies { readonly [C in RequestChannel]: v.GenericSchema<unknown, RequestChannels[C]['argument']> }
