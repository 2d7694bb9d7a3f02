import * as v from 'valibot'
import type { PaperChannels } from '../../../shared/window/paper-channels'
import { articleId } from './values'

const article = v.strictObject({ id: articleId, full: v.boolean(), images: v.boolean() })

export const paperGuards = {
  'article:save': v.strictObject({ article, format: v.picklist(['html', 'pdf']) }),
  'article:print': v.strictObject({ article }),
} as const satisfies { readonly [C in keyof PaperChannels]: v.GenericSchema<unknown, PaperChannels[C]['argument']> }
