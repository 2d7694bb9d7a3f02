import { create } from 'zustand'
import type { ArchiveReport } from '../../shared/archive'
import type { Conditions } from '../../shared/conditions'
import type { ArticleId, FeedId, FolderId, SavedSearchId, TimelineView } from '../../shared/model'
import type { ImportReport } from '../../shared/opml'
import type { RuleDraft, RuleId } from '../../shared/rules'
import type { SidebarItem } from '../../shared/sidebar'
import type { HelpTexts } from '../../shared/texts/en/help'

/** Which dialog is open; one at a time. `address` is what the add-feed dialog starts with. */
export type OpenDialog =
  | { readonly type: 'add-feed'; readonly address: string | null }
  | { readonly type: 'starters' }
  /** With `section`, it begins there. */
  | { readonly type: 'help'; readonly section: keyof HelpTexts['sections'] | null }
  | { readonly type: 'settings' }
  | { readonly type: 'keys' }
  | { readonly type: 'palette' }
  | { readonly type: 'responsiveness' }
  | { readonly type: 'diagnostics' }
  | { readonly type: 'move-to-folder'; readonly items: readonly SidebarItem[] }
  | { readonly type: 'updates' }
  /** By the name of its report. */
  | { readonly type: 'crash-report'; readonly name: string }
  | { readonly type: 'imported'; readonly report: ImportReport }
  | { readonly type: 'export-articles' }
  | { readonly type: 'import-archive' }
  | { readonly type: 'archive-imported'; readonly report: ArchiveReport }
  /** With `section`, that part of it is open. */
  | { readonly type: 'feed-details'; readonly feedId: FeedId; readonly section?: 'asking' }
  | { readonly type: 'feed-health'; readonly feedId: FeedId; readonly fromSurvey: boolean }
  | { readonly type: 'feeds-health' }
  | {
      readonly type: 'saved-search'
      /** Null for a new one. */
      readonly search: SavedSearchId | null
      readonly title: string
      readonly conditions: Conditions
    }
  | { readonly type: 'rules' }
  | {
      readonly type: 'rule'
      /** Null for a new one. */
      readonly rule: RuleId | null
      readonly draft: RuleDraft
      /** It leads back to the list of rules. */
      readonly fromList: boolean
    }
  | { readonly type: 'folder-details'; readonly folderId: FolderId }

export interface Selection {
  readonly view: TimelineView
  readonly articleId: ArticleId | null
  readonly dialog: OpenDialog | null
  /** In a narrow window the sidebar lies over the timeline and opens by a button. */
  readonly sidebarOpen: boolean
}

/** What the person chose. Nothing here is known to main. */
export const useSelection = create<Selection>()(() => ({
  view: { type: 'all' },
  articleId: null,
  dialog: null,
  sidebarOpen: false,
}))
