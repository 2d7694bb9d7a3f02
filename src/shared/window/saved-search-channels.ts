/** What the window asks of saved searches. Their lists and counts come by the pushes `saved-searches` and `saved-counts`. */
import type { Conditions } from '../conditions'
import type { SavedSearchId } from '../model'
import type { HitCount } from '../saved-searches'

export interface SavedSearchChannels {
  'saved:create': {
    argument: { readonly title: string; readonly conditions: Conditions }
    reply: { readonly id: SavedSearchId }
  }
  'saved:change': {
    argument: { readonly id: SavedSearchId; readonly title: string; readonly conditions: Conditions }
    reply: null
  }
  /** Until the app ends it can be taken back by `saved:restore`. */
  'saved:delete': { argument: { readonly id: SavedSearchId }; reply: { readonly title: string } }
  'saved:restore': { argument: { readonly id: SavedSearchId }; reply: null }
  /** Their order from now on. */
  'saved:arrange': { argument: { readonly order: readonly SavedSearchId[] }; reply: null }
  /** How many articles meet conditions; null where another question came meanwhile. */
  'saved:count': { argument: { readonly conditions: Conditions }; reply: HitCount | null }
}

export const savedSearchChannels = [
  'saved:create',
  'saved:change',
  'saved:delete',
  'saved:restore',
  'saved:arrange',
  'saved:count',
] as const satisfies readonly (keyof SavedSearchChannels)[]
