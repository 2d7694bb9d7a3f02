import type { SavedSearchId } from '../../shared/model'
import type { RuleId } from '../../shared/rules'
import type { RuleChannels } from '../../shared/window/rule-channels'
import type { SavedSearchChannels } from '../../shared/window/saved-search-channels'
import type { StorageChannels } from '../../shared/window/storage-channels'

type Channels = StorageChannels & SavedSearchChannels & RuleChannels
type Answers = { readonly [C in keyof Channels]: () => Channels[C]['reply'] }

/** A store that is in order, has nothing to do and keeps no search and no rule. */
export const fakeStorage: Answers = {
  'storage:facts': () => ({
    ...{ bytes: 0, freeBytes: 0, canCompact: true, articles: 0, backups: [], lastAt: {} },
    putAside: { count: 0, bytes: 0 },
  }),
  'storage:count-expired': () => ({ articles: 0 }),
  'storage:clean-up': () => ({ changed: 0, cancelled: false }),
  'storage:compact': () => ({ changed: 0, cancelled: false }),
  'storage:rebuild-index': () => ({ changed: 0, cancelled: false }),
  'storage:back-up': () => ({ changed: 100, cancelled: false }),
  'storage:restore': () => null,
  'storage:recovery': () => null,
  'storage:trouble': () => null,
  'storage:open-folder': () => null,
  'storage:quit': () => null,
  'feed:set-keep': () => null,
  'saved:create': () => ({ id: 1 as SavedSearchId }),
  'saved:change': () => null,
  'saved:delete': () => ({ title: '' }),
  'saved:restore': () => null,
  'saved:arrange': () => null,
  'saved:count': () => ({ count: 0, isExact: true }),
  'rules:list': () => [],
  'rules:create': () => ({ id: 1 as RuleId }),
  'rules:change': () => null,
  'rules:switch': () => null,
  'rules:arrange': () => null,
  'rules:delete': () => ({ title: '' }),
  'rules:restore': () => null,
  'rules:preview': () => ({ looked: 0, count: 0, hits: [], tooSlow: false }),
  'rules:run': () => ({ mark: 1, changed: 0, cancelled: false, tooSlow: false }),
  'rules:show-hidden': () => ({ changed: 0, cancelled: false }),
}

/** What is done outside of the window, and answered with nothing. */
export const nothingToSay = {
  'link:open': () => null,
  'link:copy': () => null,
  'text:copy': () => null,
  'app:usable': () => null,
} as const
