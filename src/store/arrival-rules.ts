import { decideByRules, type RuleDecision, undecided } from '../feed/rule-decision'
import type { FeedId } from '../shared/model'
import type { ParsedItem } from '../shared/parsed-feed'
import type { Rule } from '../shared/rules'
import type { WritableDb } from './database'
import { createFeedFolders } from './feed-folders'
import { createEnabledRules } from './rules'
import { createTimeLimit } from './time-limit'
import { tryRules } from './try-rules'

/** An article as it was stored a moment ago. */
export interface Arrival {
  readonly id: number
  readonly item: ParsedItem
}

/** What rules did to what a document brought. */
export interface RuledArrivals {
  /** For each arrival in turn. */
  readonly decisions: readonly RuleDecision[]
  /** How many articles any rule met. */
  readonly touched: number
  /** Rules that took too long and are off from now on. */
  readonly stopped: readonly Pick<Rule, 'title'>[]
}

/**
 * Tries the rules on articles in the transaction that stores them: whatever ends it, an article is either not there yet or is
 * as the rules say. A rule that takes too long is switched off in the same transaction; the articles stay as they are.
 *
 * To be called once for each transaction, which then reads the rules once, with the first articles that come.
 */
export function createArrivalRules(db: WritableDb) {
  const readRules = createEnabledRules(db)
  const foldersNow = createFeedFolders(db)
  const limitTime = createTimeLimit()
  const put = db.prepare<[number, number, number, number | null, number]>(
    'UPDATE statuses SET read = ?, starred = ?, deleted = ?, hidden = ? WHERE id = ?',
  )
  const touch = db.prepare<[number, number, number]>(
    'UPDATE rules SET touched = touched + ?, touched_at = ? WHERE id = ?',
  )
  const stop = db.prepare<[number, number]>('UPDATE rules SET enabled = 0, slow_at = ? WHERE id = ?')

  return () => {
    const foldersOf = foldersNow()
    let rules: ReturnType<typeof readRules> | null = null
    return (feedId: FeedId, arrivals: readonly Arrival[], now: number): RuledArrivals => {
      const unruled = { decisions: arrivals.map(() => undecided), touched: 0, stopped: [] }
      if (arrivals.length === 0) return unruled
      rules ??= readRules()
      if (rules.length === 0) return unruled
      const folderIds = foldersOf(feedId)
      const tried = arrivals.map(({ item }) => ({ ...item, feedId, folderIds }))
      const { held, tooSlow } = tryRules(rules, tried, limitTime)
      const decisions = arrivals.map(({ id }, index) => {
        const met = held[index] ?? []
        if (met.length === 0) return undecided
        const decision = decideByRules(met.map(({ actions }) => actions))
        const { read, starred, hidden } = decision
        const hidingRule = hidden ? (met.find(({ actions }) => actions.hide)?.id ?? null) : null
        put.run(read ? 1 : 0, starred ? 1 : 0, hidden ? 1 : 0, hidingRule, id)
        return decision
      })
      for (const rule of rules) {
        const count = held.filter((met) => met.includes(rule)).length
        if (count > 0) touch.run(count, now, rule.id)
        if (tooSlow.has(rule)) stop.run(now, rule.id)
      }
      rules = rules.filter((rule) => !tooSlow.has(rule))
      return { decisions, touched: held.filter((met) => met.length > 0).length, stopped: [...tooSlow] }
    }
  }
}
