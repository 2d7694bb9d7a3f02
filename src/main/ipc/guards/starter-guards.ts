import * as v from 'valibot'
import { starterFeeds } from '../../../shared/starters/starter-feeds'
import type { StarterChannels } from '../../../shared/window/starter-channels'

const listed = new Set(starterFeeds.map(({ url }) => url))
const url = v.pipe(
  v.string(),
  v.check((address) => listed.has(address), 'is not in the list'),
)

export const starterGuards = {
  'starters:follow': v.strictObject({
    urls: v.pipe(v.array(url), v.minLength(1), v.maxLength(listed.size)),
    inFolders: v.boolean(),
  }),
} as const satisfies { readonly [C in keyof StarterChannels]: v.GenericSchema<unknown, StarterChannels[C]['argument']> }
