import * as v from 'valibot'
import type { ArticleChannels } from '../../../shared/window/article-channels'
import { articleId } from './values'

export const articleGuards = {
  'article:get': v.strictObject({ id: articleId }),
  'article:set-read': v.strictObject({ id: articleId, read: v.boolean() }),
  'article:set-starred': v.strictObject({ id: articleId, starred: v.boolean() }),
} as const satisfies { readonly [C in keyof ArticleChannels]: v.GenericSchema<unknown, ArticleChannels[C]['argument']> }
