import * as v from 'valibot'
import type { FullTextChannels } from '../../../shared/window/full-text-channels'
import { articleId, feedId } from './values'

export const fullTextGuards = {
  'full-text:load': v.strictObject({ id: articleId }),
  'full-text:cancel': v.strictObject({ id: articleId }),
  'full-text:set-always': v.strictObject({ feedId, always: v.boolean() }),
} as const satisfies {
  readonly [C in keyof FullTextChannels]: v.GenericSchema<unknown, FullTextChannels[C]['argument']>
}
