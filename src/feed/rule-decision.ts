import type { RuleActions } from '../shared/rules'

/** What all rules together say of an article. */
export interface RuleDecision {
  readonly read: boolean
  readonly starred: boolean
  readonly hidden: boolean
  /** True and false outweigh what its feed says; null leaves it to that. */
  readonly notify: boolean | null
}

export const undecided: RuleDecision = { read: false, starred: false, hidden: false, notify: null }

/**
 * Joins what rules that hold say of one article, in their order. Of notifications the first that says anything decides. What
 * any of them stars is not hidden. Nobody is told of what is hidden, nor of what is read at once, unless a rule wants it told.
 */
export function decideByRules(held: readonly RuleActions[]): RuleDecision {
  const starred = held.some(({ star }) => star)
  const hidden = !starred && held.some(({ hide }) => hide)
  const read = held.some((actions) => actions.read)
  const said = held.find(({ notify }) => notify !== null)?.notify ?? null
  const notify = hidden ? false : said === null ? (read ? false : null) : said === 'notify'
  return { read, starred, hidden, notify }
}
