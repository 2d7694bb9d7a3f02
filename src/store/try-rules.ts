import { type RuledArticle, ruledArticle } from '../feed/rule-holds'
import type { Conditions } from '../shared/conditions'
import type { TimeLimit } from './time-limit'

/** A rule as far as it is tried. */
export interface TriedRule {
  readonly conditions: Conditions
}

export interface Tried<R> {
  /** The rules that hold, for each article in turn, in the order of the rules. */
  readonly held: readonly (readonly R[])[]
  /** Took too long on one article, or somewhat long on several: from there on it was left out. */
  readonly tooSlow: ReadonlySet<R>
}

/** So long all articles of a call may take, and then again each on which it ended, by itself. */
const limitMs = 100
/** A rule that was at work as the time ended so many times is too slow, even if each article by itself is not. */
const mostEnded = 3

/**
 * Tries rules on articles. Only where one has a regular expression can it take long: then within a time limit, all articles at
 * once. Where it ends, the rule that was at work has the same time again for that article alone, twice, since it may have been
 * the machine that gave no time; then it goes on without that rule.
 */
export function tryRules<R extends TriedRule>(
  rules: readonly R[],
  articles: readonly RuledArticle[],
  limit: TimeLimit,
): Tried<R> {
  const held = articles.map(() => new Set<R>())
  const tooSlow = new Set<R>()
  const ended = new Map<R, number>()
  const holds = articles.map((article) => ruledArticle(article))
  let at = 0
  let rule = 0

  const tryOne = (): void => {
    const [tried, isMet] = [rules[rule], holds[at]]
    if (tried === undefined || isMet === undefined || tooSlow.has(tried)) return
    if (isMet(tried.conditions)) held[at]?.add(tried)
  }
  const tryRest = (): void => {
    for (; at < articles.length; at += 1) {
      for (; rule < rules.length; rule += 1) tryOne()
      rule = 0
    }
  }

  if (!rules.some(hasPattern)) {
    tryRest()
    return { held: held.map((met) => [...met]), tooSlow }
  }
  while (!limit(tryRest, limitMs)) {
    const tried = rules[rule]
    if (tried === undefined) continue
    const times = (ended.get(tried) ?? 0) + 1
    ended.set(tried, times)
    if (times > mostEnded || !(limit(tryOne, limitMs) || limit(tryOne, limitMs))) {
      tooSlow.add(tried)
      held[at]?.delete(tried)
    }
    rule += 1
  }
  return { held: held.map((met) => [...met]), tooSlow }
}

function hasPattern({ conditions }: TriedRule): boolean {
  return conditions.of.some((condition) => condition.type === 'text' && condition.test === 'matches')
}
