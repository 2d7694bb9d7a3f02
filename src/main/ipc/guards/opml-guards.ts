import * as v from 'valibot'
import { largestOpml, type OpmlChannels } from '../../../shared/window/opml-channels'
import { feedIds } from './values'

const bytes = v.custom<Uint8Array>(
  (value) => value instanceof Uint8Array && value.byteLength <= largestOpml,
  'is no list, or too long',
)

export const opmlGuards = {
  'opml:choose': v.null(),
  'opml:opened': v.null(),
  'opml:import': v.strictObject({ bytes }),
  'opml:undo': v.strictObject({ undo: v.pipe(v.number(), v.safeInteger()) }),
  'opml:export': v.nullable(v.strictObject({ feedIds })),
} as const satisfies { readonly [C in keyof OpmlChannels]: v.GenericSchema<unknown, OpmlChannels[C]['argument']> }
