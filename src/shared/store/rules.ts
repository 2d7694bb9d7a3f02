/** What the store is asked for rules: keeping them, trying them, and saying what they say of articles that are there. */
import type { Conditions } from '../conditions'
import type { ArticleId, FeedId } from '../model'
import type { Rule, RuleDraft, RuleHit, RuleId } from '../rules'

/** A rule that was deleted, with its place. */
export interface RemovedRule {
  readonly rule: Rule
  readonly position: number
}

export interface RuleReads {
  /** In the order in which they are tried. */
  listRules(query: Record<string, never>): readonly Rule[]
  /**
   * Tries conditions on the next `limit` articles that arrived before one, the latest first; null begins with the last that
   * came. What rules hide is tried, too. `tooSlow` ends it: an expression took too long on one of them.
   */
  matchRuleSlice(query: {
    readonly conditions: Conditions
    readonly before: ArticleId | null
    readonly limit: number
  }): {
    readonly hits: readonly (RuleHit & { readonly id: ArticleId })[]
    readonly looked: number
    readonly next: ArticleId | null
    readonly tooSlow: boolean
  }
}

export interface RuleWrites {
  /** Null where there are too many already. */
  createRule(command: RuleDraft): RuleId | null
  /** One that was too slow is on again. False where it is not there. */
  changeRule(command: RuleDraft & { readonly id: RuleId }): boolean
  switchRule(command: { readonly id: RuleId; readonly enabled: boolean }): boolean
  /** Rules that are not named keep their order, behind those that are. */
  arrangeRules(command: { readonly ids: readonly RuleId[] }): null
  /** What it did to articles stays. Null where it is not there. */
  deleteRule(command: { readonly id: RuleId }): RemovedRule | null
  restoreRule(command: { readonly removed: RemovedRule }): null
  /** Switches a rule off, because it took too long. */
  stopSlowRule(command: { readonly id: RuleId; readonly now: number }): null
  /**
   * Does to these articles (at most 500) what a rule does, and journals under `mark` what it changed, so that
   * `undoChangeSlice` takes back exactly that. `changed` counts articles.
   */
  applyRule(command: { readonly id: RuleId; readonly mark: number; readonly ids: readonly ArticleId[] }): {
    readonly changed: number
    readonly feedIds: readonly FeedId[]
  }
  /** Brings back up to `limit` articles that a rule hides. */
  showHiddenSlice(command: { readonly id: RuleId; readonly limit: number }): {
    readonly done: boolean
    readonly changed: number
    readonly feedIds: readonly FeedId[]
  }
}
