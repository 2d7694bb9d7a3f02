import * as v from 'valibot'
import type { ChosenChannels } from '../../../shared/window/chosen-channels'
import { after, articleId, list, view } from './values'

const ids = v.pipe(v.array(articleId), v.maxLength(5_000))
const mark = v.pipe(v.number(), v.safeInteger())

export const chosenGuards = {
  'articles:change': v.strictObject({
    change: v.picklist(['read', 'unread', 'starred', 'unstarred']),
    ids,
    within: v.nullable(
      v.strictObject({
        view,
        list,
        asOf: articleId,
        first: after,
        last: after,
        except: ids,
        count: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
      }),
    ),
    mark: v.nullable(mark),
  }),
  'articles:undo-change': v.strictObject({ mark }),
} as const satisfies { readonly [C in keyof ChosenChannels]: v.GenericSchema<unknown, ChosenChannels[C]['argument']> }
