/** What happens by itself to articles that meet conditions. */
import { areComplete, type Condition, type Conditions, isConditions } from './conditions'

/** A rule's number in the store. */
export type RuleId = number & { readonly brand: 'RuleId' }

/** What a rule does with an article. */
export interface RuleActions {
  readonly read: boolean
  readonly star: boolean
  /** Out of all lists, counts and searches; what is starred is never hidden. */
  readonly hide: boolean
  /** Whether it is notified, whatever its feed says; null leaves that to the feed. */
  readonly notify: 'notify' | 'silence' | null
}

export interface RuleDraft {
  readonly title: string
  readonly conditions: Conditions
  readonly actions: RuleActions
}

export interface Rule extends RuleDraft {
  readonly id: RuleId
  readonly enabled: boolean
  /** Since when it is off because it took too long; null where it did not. */
  readonly tooSlowAt: number | null
  /** How many articles it met as they came, since it was made or changed. */
  readonly touched: number
  /** When it last met one. */
  readonly touchedAt: number | null
  /** How many articles are hidden by it now. */
  readonly hides: number
}

/** An article that conditions would have met. */
export interface RuleHit {
  readonly id: number
  readonly title: string
  readonly feedTitle: string
}

/** What conditions meet among the last articles. */
export interface RulePreview {
  /** How many were looked at. */
  readonly looked: number
  readonly count: number
  /** The first of them, the newest first. */
  readonly hits: readonly RuleHit[]
  /** An expression took too long: nothing is known. */
  readonly tooSlow: boolean
}

export const noActions: RuleActions = { read: false, star: false, hide: false, notify: null }
/** So many can be kept. */
export const mostRules = 100
/** A preview looks at so many articles. */
export const mostPreviewed = 1_000
/** So many titles of a preview are told. */
export const mostPreviewTitles = 50

/** Whether actions do something, and nothing that contradicts itself: what is hidden can be neither starred nor notified. */
export function areActions({ read, star, hide, notify }: RuleActions): boolean {
  return (read || star || hide || notify !== null) && !(hide && (star || notify === 'notify'))
}

/** Whether actions change articles that are there already; to notify is for what comes. */
export function changeArticles({ read, star, hide }: RuleActions): boolean {
  return read || star || hide
}

/** Whether conditions are such as rules look at: the feed, its folder, and texts as they are, not by words. */
export function areRuleConditions(value: unknown): value is Conditions {
  return isConditions(value) && areComplete(value) && value.of.every(isRuleCondition)
}

function isRuleCondition(condition: Condition): boolean {
  if (condition.type === 'text') return condition.test !== 'words'
  return condition.type === 'feed' || condition.type === 'folder'
}

/** Whether what was stored has the shape of actions. */
export function isRuleActions(value: unknown): value is RuleActions {
  if (typeof value !== 'object' || value === null) return false
  const { read, star, hide, notify } = value as Readonly<Record<string, unknown>>
  const flags = [read, star, hide].every((flag) => typeof flag === 'boolean')
  return flags && (notify === null || notify === 'notify' || notify === 'silence')
}
