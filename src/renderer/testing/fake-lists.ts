import type { ImportReport } from '../../shared/opml'
import type { OpmlChannels } from '../../shared/window/opml-channels'
import type { StarterChannels } from '../../shared/window/starter-channels'

type Channels = OpmlChannels & StarterChannels

const nothingNew: ImportReport = {
  undo: 1,
  added: 0,
  folders: 0,
  alreadyThere: 0,
  skipped: [],
  skippedCount: 0,
  withoutLogin: 0,
  isCut: false,
  ended: 'whole',
}

/** Lists of feeds, of which none has anything new but the one to begin with. */
export const fakeLists: {
  readonly [C in keyof Channels]: (argument: Channels[C]['argument']) => Channels[C]['reply']
} = {
  'opml:choose': () => null,
  'opml:opened': () => null,
  'opml:import': () => nothingNew,
  'opml:undo': () => null,
  'opml:export': () => null,
  'starters:follow': ({ urls }) => ({ ...nothingNew, added: urls.length }),
}
