import * as v from 'valibot'
import { archiveScopes } from '../../../shared/archive'
import { exportFormats } from '../../../shared/store/archive'
import type { ArchiveChannels } from '../../../shared/window/archive-channels'

export const archiveGuards = {
  'archive:export': v.strictObject({ scope: v.picklist(archiveScopes), format: v.picklist(exportFormats) }),
  'archive:import': v.strictObject({ settings: v.boolean() }),
} as const satisfies { readonly [C in keyof ArchiveChannels]: v.GenericSchema<unknown, ArchiveChannels[C]['argument']> }
