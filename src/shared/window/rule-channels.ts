/** What the window asks of rules. Each change is told by the push `rules`, too. */
import type { Conditions } from '../conditions'
import type { Rule, RuleDraft, RuleId, RulePreview } from '../rules'

export interface RuleChannels {
  'rules:list': { argument: null; reply: readonly Rule[] }
  'rules:create': { argument: RuleDraft; reply: { readonly id: RuleId } }
  'rules:change': { argument: RuleDraft & { readonly id: RuleId }; reply: null }
  'rules:switch': { argument: { readonly id: RuleId; readonly enabled: boolean }; reply: null }
  'rules:arrange': { argument: { readonly ids: readonly RuleId[] }; reply: null }
  /** Until the app ends it can be taken back by `rules:restore`. */
  'rules:delete': { argument: { readonly id: RuleId }; reply: { readonly title: string } }
  'rules:restore': { argument: { readonly id: RuleId }; reply: null }
  /** What conditions would have met among the last articles; null where another question came meanwhile. */
  'rules:preview': { argument: { readonly conditions: Conditions }; reply: RulePreview | null }
  /**
   * Does what a rule says to all articles that are there; to be taken back by `articles:undo-change`. Where it took too long
   * it is switched off, and what it had changed until then stays.
   */
  'rules:run': {
    argument: { readonly id: RuleId }
    reply: {
      readonly mark: number
      readonly changed: number
      readonly cancelled: boolean
      readonly tooSlow: boolean
    }
  }
  /** Brings back all that a rule hides. */
  'rules:show-hidden': {
    argument: { readonly id: RuleId }
    reply: { readonly changed: number; readonly cancelled: boolean }
  }
}

export const ruleChannels = [
  'rules:list',
  'rules:create',
  'rules:change',
  'rules:switch',
  'rules:arrange',
  'rules:delete',
  'rules:restore',
  'rules:preview',
  'rules:run',
  'rules:show-hidden',
] as const satisfies readonly (keyof RuleChannels)[]
